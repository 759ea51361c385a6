import { describe, expect, it } from "vitest";
import { payloadText } from "./payload-text.ts";

describe("payloadText()", () => {
  it("lays JSON out, and changes nothing about what it says", () => {
    expect(payloadText('{"id":"evt_1","about":["<b>"]}')).toBe(
      '{\n  "id": "evt_1",\n  "about": [\n    "<b>"\n  ]\n}',
    );
  });

  it("shows anything else as it came", () => {
    expect(payloadText("a=1&b=<script>")).toBe("a=1&b=<script>");
  });
});
