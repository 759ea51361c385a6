import { describe, expect, it } from "vitest";
import { api, problemOf, signUp, type TestPerson } from "../../../test/support/api.ts";
import { draftWithLesson, instructorPerson } from "../../../test/support/instructors.ts";
import { readyVideo } from "../../../test/support/media.ts";
import type { Captions } from "../../contract/media/captions.ts";
import type { LessonMedia } from "../../contract/media/lesson-media.ts";
import type { Playback } from "../../contract/media/video.ts";

const HELLO = "WEBVTT\n\n00:00.000 --> 00:02.500\nHello, and welcome.\n";

async function teaching() {
  const person = await instructorPerson();
  return { person, ...(await draftWithLesson(person, { type: "video" })) };
}

const put = (person: TestPerson, lessonId: string, body: unknown) =>
  api("POST", `/api/v1/lessons/${lessonId}/captions`, { token: person.token, body });

async function shown(person: TestPerson, lessonId: string): Promise<Record<string, string>> {
  const answer = await api("GET", `/api/v1/lessons/${lessonId}/video-url`, { token: person.token });
  const { captions } = await answer.json<Playback>();
  const texts = captions.map(async ({ language, url }) => [language, await (await api("GET", url)).text()]);
  return Object.fromEntries(await Promise.all(texts));
}

describe("captions", () => {
  it("are kept by language, replaced by newer ones, and played with the video", async () => {
    const { person, lessonId } = await teaching();
    await readyVideo(person, lessonId);
    const first = await put(person, lessonId, { language: "en", text: HELLO });
    expect([first.status, await first.json<Captions>()]).toMatchObject([
      200,
      { language: "en", cueCount: 1 },
    ]);
    await put(person, lessonId, { language: "es-mx", text: HELLO.replace("Hello, and welcome", "Hola") });
    await put(person, lessonId, { language: "en", text: HELLO.replace("Hello", "Good morning") });
    expect(await shown(person, lessonId)).toEqual({
      en: "WEBVTT\n\n00:00:00.000 --> 00:00:02.500\nGood morning, and welcome.\n",
      "es-MX": "WEBVTT\n\n00:00:00.000 --> 00:00:02.500\nHola.\n",
    });
    const path = `/api/v1/lessons/${lessonId}/captions`;
    expect((await api("DELETE", `${path}/es-MX`, { token: person.token })).status).toBe(204);
    expect((await api("DELETE", `${path}/es-MX`, { token: person.token })).status).toBe(404);
    const media = await api("GET", `/api/v1/lessons/${lessonId}/media`, { token: person.token });
    expect((await media.json<LessonMedia>()).captions).toMatchObject([{ language: "en", cueCount: 1 }]);
  });

  it("keep nothing but times and words, whatever is written into them", async () => {
    const { person, lessonId } = await teaching();
    await readyVideo(person, lessonId);
    const text = [
      "\ufeffWEBVTT - a title",
      "",
      "STYLE",
      "::cue { background: url(https://evil.example/) }",
      "",
      "NOTE <script>alert(1)</script>",
      "",
      "one",
      "01:00:00.000 --> 01:00:01.000 position:10% line:0",
      "<v Ana><b>5 &lt; 6</b> &amp; <i>so on</i><img src=x onerror=alert(1)>",
      "-- \u202esecond line",
      "",
    ].join("\r\n");
    expect((await put(person, lessonId, { language: "en", text })).status).toBe(200);
    expect(await shown(person, lessonId)).toEqual({
      en: "WEBVTT\n\n01:00:00.000 --> 01:00:01.000\n5 &lt; 6 &amp; so on\n-- second line\n",
    });
  });

  it.each([
    ["1\n00:00:01,000 --> 00:00:02,000\nSubRip\n", "Line 1: The first line must be WEBVTT"],
    ["WEBVTT\n\n00:05.000 --> 00:02.000\nBackwards\n", "Line 3: The end must be after the start"],
    ["WEBVTT\n\n0:5 --> 0:6\nSloppy\n", "Line 3: This time line cannot be read"],
    ["WEBVTT\n\nNo times\nat all\n", "Line 3: A time line is missing here"],
    [`${HELLO}\n00:00.000 --> 00:00.000\nNo length\n`, "Line 6: The end must be after the start"],
    ["WEBVTT\n\n00:05.000 --> 00:06.000\nB\n\n00:01.000 --> 00:02.000\nA\n", "Line 6: Captions must be in"],
    ["WEBVTT\n", "There are no captions in this file"],
  ])("that cannot be read are refused with the line: %j", async (text, message) => {
    const { person, lessonId } = await teaching();
    const answer = await put(person, lessonId, { language: "en", text });
    const problem = await problemOf(answer);
    expect([answer.status, problem.code, problem.errors?.[0]?.path]).toEqual([
      422,
      "captions_unreadable",
      "text",
    ]);
    expect(problem.errors?.[0]?.message).toContain(message);
  });

  it("are refused in no language, too long, or from somebody else", async () => {
    const { person, lessonId } = await teaching();
    expect((await put(person, lessonId, { language: "../en", text: HELLO })).status).toBe(400);
    const long = `${HELLO}${"x".repeat(512 * 1024)}`;
    expect((await put(person, lessonId, { language: "en", text: long })).status).toBe(400);
    const body = { language: "en", text: HELLO };
    expect((await put(await instructorPerson(), lessonId, body)).status).toBe(404);
    expect((await put(await signUp(), lessonId, body)).status).toBe(403);
  });
});
