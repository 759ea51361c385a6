import { expect, it } from "vitest";
import { parseWebVtt } from "../../../../../src/contract/media/web-vtt.ts";
import { readCaptions, webVttOf } from "./captions-file.ts";

const subRip =
  "1\r\n00:00:01,000 --> 00:00:02,500\r\nHello, and welcome.\r\n\r\n2\r\n0:00:03,000 --> 0:00:04,000\r\nBye.\r\n";

it("turns SubRip into WebVTT", () => {
  expect(parseWebVtt(webVttOf(subRip))).toEqual({
    cues: [
      { startSeconds: 1, endSeconds: 2.5, text: "Hello, and welcome." },
      { startSeconds: 3, endSeconds: 4, text: "Bye." },
    ],
  });
});

it.each([
  ["a.vtt", "WEBVTT\n\n00:01.000 --> 00:00.500\nHi", "Line 3: the end must be after the start"],
  ["a.vtt", "00:01.000 --> 00:02.000\nHi", "Line 1: the first line must be WEBVTT"],
  [
    "a.srt",
    "1\nnever --> 00:00:02,000\nHi",
    "Line 2: these times cannot be read. Write them like 00:05.000 --> 00:08.000",
  ],
  ["a.txt", "Hi", "“a.txt” is a kind of file that we cannot use. You can send VTT, SRT."],
  ["a.vtt", "", "“a.vtt” is empty. Choose another file."],
])("says what is wrong with %s (%j)", async (name, text, why) => {
  expect(await readCaptions(new File([text], name))).toEqual({ why });
});

it("refuses another encoding instead of showing wrong letters", async () => {
  const read = await readCaptions(new File([new Uint8Array([0x57, 0xe9, 0xff])], "a.vtt"));
  expect(read).toHaveProperty("why", expect.stringContaining("UTF-8"));
});
