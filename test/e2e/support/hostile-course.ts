import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { courseSchema } from "../../../src/contract/courses/course.ts";
import type { ApiClient } from "./api-client.ts";
import { payloads, shortPayload } from "./hostile-words.ts";

const paragraph = (text: string, href?: string) => ({
  type: "paragraph",
  content: [
    { type: "text", text, ...(href === undefined ? {} : { marks: [{ type: "link", attrs: { href } }] }) },
  ],
});

/** An article of payloads, with links to where the API lets them lead. */
const article = {
  type: "doc",
  content: [
    ...payloads.map((payload) => paragraph(payload)),
    paragraph("A link", `https://example.com/"><script>window.ran = true</script>`),
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: payloads[1] }] },
    { type: "bulletList", content: [{ type: "listItem", content: [paragraph(payloads[6])] }] },
  ],
};

/** What the API would refuse, for the database: links that run. */
export const hostileLinks = JSON.stringify({
  type: "doc",
  content: [
    paragraph("Press me", "javascript:window.ran=true"),
    paragraph("Or me", " java\nscript:window.ran=true"),
    paragraph("Or me too", "data:text/html,<script>window.ran=true</script>"),
  ],
});

/** A published course of two free lessons, with a payload in every text. `mark` makes its title its own. */
export async function publishHostileCourse(teacher: ApiClient, options: { mark: string; category: string }) {
  const title = `${payloads[1]} ${options.mark}`;
  let course = courseSchema.parse(
    await teacher.send("POST", "/courses", { body: { title, level: "beginner" } }),
  );
  const path = `/courses/${course.id}`;
  course = courseSchema.parse(
    await teacher.send("POST", `${path}/sections`, { body: { title: payloads[2] } }),
  );
  const sectionId = course.sections[0]?.id;
  for (const lessonTitle of [payloads[0], payloads[7]]) {
    const body = { sectionId, title: lessonTitle, type: "article", isFree: true };
    course = courseSchema.parse(await teacher.send("POST", `${path}/lessons`, { body }));
  }
  const lessons = course.sections.flatMap((section) => section.lessons);
  for (const { id, version } of lessons)
    await teacher.send("PATCH", `/lessons/${id}`, { version, body: { article } });
  course = courseSchema.parse(await teacher.send("GET", path));
  course = courseSchema.parse(
    await teacher.send("PATCH", path, {
      version: course.version,
      body: {
        summary: payloads[2],
        description: payloads.join("\n\n"),
        outcomes: [...payloads],
        requirements: [...payloads],
        tags: [shortPayload, "javascript:ran=1"],
        category: options.category,
        price: { amount: 0, currency: "USD" },
      },
    }),
  );
  const picture = await readFile(
    join(import.meta.dirname, "../../../dev/seed/courses/small-talk-that-works.webp"),
  );
  await teacher.send("POST", `${path}/thumbnail`, { picture });
  await teacher.send("POST", `${path}/publish`);
  return { id: course.id, slug: course.slug, title, lessonIds: lessons.map(({ id }) => id) };
}
