import { Text } from "@react-email/components";
import { light } from "../tokens.ts";

/** A second thought under the matter of a mail. */
export function Note({ children }: { children: string }) {
  return (
    <Text
      className="muted"
      style={{ color: light.muted, fontSize: "15px", lineHeight: "23px", margin: "0 0 16px" }}
    >
      {children}
    </Text>
  );
}
