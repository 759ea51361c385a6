import { describe, expect, it } from "vitest";
import { SignedAddress } from "./signed-address.ts";

const of = (token: string, file: string) =>
  `https://parley.example/media/videos/${token}/course/lesson/video/hls/${file}`;

describe("a signed address", () => {
  it("leads what an older signature named to the newest", () => {
    const address = new SignedAddress(of("1.aa", "master.m3u8"));
    address.renew(of("2.bb", "master.m3u8"));
    address.renew(of("3.cc", "master.m3u8"));
    expect(address.url).toBe(of("3.cc", "master.m3u8"));
    for (const token of ["1.aa", "2.bb", "3.cc"]) {
      expect(address.current(of(token, "media7.m4s"))).toBe(of("3.cc", "media7.m4s"));
    }
  });

  it("leaves alone what is signed in another way, or lies elsewhere", () => {
    const address = new SignedAddress(
      "https://customer-a.cloudflarestream.com/old-token/manifest/video.m3u8",
    );
    address.renew("https://customer-a.cloudflarestream.com/new-token/manifest/video.m3u8");
    const segment = "https://customer-a.cloudflarestream.com/video-id/720/seg_1.ts?p=signed";
    expect(address.current(segment)).toBe(segment);
    expect(address.current("https://other.example/a/b.m4s")).toBe("https://other.example/a/b.m4s");
    expect(address.current("https://customer-a.cloudflarestream.com/old-token/720/seg_1.m4s")).toBe(
      "https://customer-a.cloudflarestream.com/new-token/720/seg_1.m4s",
    );
  });

  it("changes nothing when the same address comes again", () => {
    const address = new SignedAddress(of("1.aa", "master.m3u8"));
    address.renew(of("1.aa", "master.m3u8"));
    expect(address.current(of("1.aa", "media0.m4s"))).toBe(of("1.aa", "media0.m4s"));
  });
});
