import { describe, expect, it } from "vitest";
import { linksIn, messageToCatchSchema } from "./caught-message.ts";

describe("linksIn", () => {
  it("finds the addresses of the text and the HTML once each", () => {
    const text = "Open https://a.example/x?y=1 or https://b.example.";
    const html =
      '<a href="https://a.example/x?y=1">here</a> <a href="https://c.example/?a=1&amp;b=2">there</a>';
    expect(linksIn({ text, html })).toEqual([
      "https://a.example/x?y=1",
      "https://b.example",
      "https://c.example/?a=1&b=2",
    ]);
  });

  it("finds none in plain words", () => {
    expect(linksIn({ text: "Your code is 123456", html: "" })).toEqual([]);
  });
});

describe("messageToCatchSchema", () => {
  it("needs a recipient", () => {
    expect(messageToCatchSchema.safeParse({ subject: "Hello" }).success).toBe(false);
  });
});
