import { Section, Text } from "@react-email/components";
import { light } from "../tokens.ts";

/** What is known about an event, one line each. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: string])[] }) {
  return (
    <Section style={{ margin: "0 0 16px" }}>
      {facts.map(([name, value]) => (
        <Text
          key={name}
          className="ink"
          style={{ color: light.ink, fontSize: "16px", lineHeight: "24px", margin: "0 0 4px" }}
        >
          <strong>{name}:</strong> {value}
        </Text>
      ))}
    </Section>
  );
}
