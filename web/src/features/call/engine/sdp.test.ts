import { describe, expect, it } from "vitest";
import { fingerprintOf, withSpeechOpus } from "./sdp.ts";

const sdp = [
  "v=0",
  "m=audio 9 UDP/TLS/RTP/SAVPF 111 63",
  "a=fingerprint:sha-256 AB:CD",
  "a=rtpmap:111 opus/48000/2",
  "a=fmtp:111 minptime=10;usedtx=1",
  "a=rtpmap:63 red/48000/2",
  "a=fmtp:63 111/111",
  "",
].join("\r\n");

describe("withSpeechOpus()", () => {
  it("asks for forward error correction and no pauses, and keeps the other parameters", () => {
    expect(withSpeechOpus(sdp)).toContain("a=fmtp:111 minptime=10;useinbandfec=1;usedtx=0\r\n");
  });

  it("changes nothing else", () => {
    const before = sdp.split("\r\n").filter((line) => !line.startsWith("a=fmtp:111"));
    const after = withSpeechOpus(sdp)
      .split("\r\n")
      .filter((line) => !line.startsWith("a=fmtp:111"));
    expect(after).toEqual(before);
  });

  it("adds the parameters where there were none", () => {
    const bare = sdp.replace("a=fmtp:111 minptime=10;usedtx=1\r\n", "");
    expect(withSpeechOpus(bare)).toContain(
      "a=rtpmap:111 opus/48000/2\r\na=fmtp:111 useinbandfec=1;usedtx=0\r\n",
    );
  });

  it("leaves a description without Opus as it is", () => {
    expect(withSpeechOpus("v=0\r\n")).toBe("v=0\r\n");
  });

  it("says the same when asked twice", () => {
    expect(withSpeechOpus(withSpeechOpus(sdp))).toBe(withSpeechOpus(sdp));
  });
});

describe("fingerprintOf()", () => {
  it("reads the DTLS fingerprint", () => {
    expect(fingerprintOf(sdp)).toBe("sha-256 ab:cd");
  });

  it("is null where there is none", () => {
    expect(fingerprintOf("v=0\r\n")).toBeNull();
  });
});
