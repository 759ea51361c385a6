import { Button, Section } from "@react-email/components";
import { light } from "../tokens.ts";

/** The one thing to press. `path` is below Parley's own address: no mail leads elsewhere. */
export function Action({ path, children }: { path: `/${string}`; children: string }) {
  return (
    <Section style={{ margin: "4px 0 20px" }}>
      <Button
        className="action"
        href={`{{appOrigin}}${path}`}
        style={{
          backgroundColor: light.teal,
          borderRadius: "12px",
          color: light["on-teal"],
          fontSize: "16px",
          fontWeight: 600,
          padding: "13px 22px",
        }}
      >
        {children}
      </Button>
    </Section>
  );
}
