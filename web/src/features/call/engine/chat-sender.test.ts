import { describe, expect, it } from "vitest";
import { ChatSender } from "./chat-sender.ts";

function chat() {
  const sent: string[] = [];
  const shown: string[] = [];
  const line = { isOpen: true };
  const sender = new ChatSender({
    send: (text) => {
      if (line.isOpen) sent.push(text);
      return line.isOpen;
    },
    said: (text) => shown.push(text),
  });
  return { sender, sent, shown, line };
}

describe("ChatSender", () => {
  it("keeps what is said before the room lets us in, and sends it in order then", () => {
    const { sender, sent, shown } = chat();
    expect([sender.say("hello"), sender.say("there")]).toEqual([true, true]);
    expect([sent, shown]).toEqual([[], ["hello", "there"]]);
    sender.joined();
    sender.say("friend");
    expect([sent, shown]).toEqual([
      ["hello", "there", "friend"],
      ["hello", "there", "friend"],
    ]);
  });

  it("loses nothing when the connection breaks while it sends what it kept", () => {
    const { sender, sent, line } = chat();
    sender.say("hello");
    line.isOpen = false;
    sender.joined();
    sender.lost();
    line.isOpen = true;
    sender.joined();
    expect(sent).toEqual(["hello"]);
  });

  it("takes nothing while the connection is lost, so that the words stay in their field", () => {
    const { sender, sent, shown } = chat();
    sender.joined();
    sender.lost();
    expect(sender.say("hello")).toBe(false);
    sender.joined();
    expect([sent, shown]).toEqual([[], []]);
  });

  it("does not keep without end", () => {
    const { sender } = chat();
    const taken = Array.from({ length: 25 }, (_, index) => sender.say(`line ${index}`));
    expect(taken.filter(Boolean)).toHaveLength(20);
  });
});
