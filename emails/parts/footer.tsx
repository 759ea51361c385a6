import { Link, Section, Text } from "@react-email/components";
import { light } from "../tokens.ts";
import type { Words } from "../words/words.ts";

/** Who writes, why this person gets it, and whom to ask. */
export function Footer({ words, why }: { words: Words["footer"]; why: string }) {
  return (
    <Section style={{ padding: "20px 4px 0" }}>
      <Text className="muted" style={small}>
        {why}
      </Text>
      <Text className="muted" style={small}>
        {words.who} {words.questions}{" "}
        <Link
          className="muted"
          href="mailto:{{contactEmail}}"
          style={{ color: light.muted, textDecoration: "underline" }}
        >
          {"{{contactEmail}}"}
        </Link>
      </Text>
    </Section>
  );
}

const small = { color: light.muted, fontSize: "13px", lineHeight: "20px", margin: "0 0 8px" };
