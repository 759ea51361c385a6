import { Text } from "@react-email/components";
import { light } from "../tokens.ts";

/** The six digits, easy to read aloud and to copy. */
export function Code() {
  return (
    <Text
      className="code"
      style={{
        backgroundColor: light["teal-soft"],
        borderRadius: "12px",
        color: light.ink,
        fontFamily: "ui-monospace, Menlo, Consolas, monospace",
        fontSize: "32px",
        fontWeight: 700,
        letterSpacing: "6px",
        lineHeight: "40px",
        margin: "4px 0 20px",
        padding: "14px 8px",
        textAlign: "center",
      }}
    >
      {"{{code}}"}
    </Text>
  );
}
