import { env } from "cloudflare:workers";
import { newId } from "../../src/platform/ids.ts";
import { api, signUp, type TestPerson } from "./api.ts";
import { recordCall } from "./calls.ts";
import { makeCourse } from "./courses.ts";
import { courseAnswer, draftWithLesson, instructorPerson } from "./instructors.ts";
import { openMatch, ownQueue } from "./learners.ts";
import { attachedFile, mp4Bytes, readyVideo, sendFile } from "./media.ts";
import { picture } from "./pictures.ts";
import { bought } from "./purchases.ts";
import { writeReview } from "./reviews.ts";
import { passkeyOf } from "./second-factors.ts";
import { withServices } from "./services.ts";
import { studentOf } from "./students.ts";
import { verifiedPerson } from "./verified.ts";

/** Something that belongs to somebody, and what stands for it in a path. */
export interface OwnedObject {
  owner: TestPerson;
  params: Readonly<Record<string, string>>;
  /** What the operation wants to be told, so that its owner succeeds. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** An operation on an object that is its owner's alone: one row for each, with a real object. */
export const ownedObjects: Readonly<Record<string, () => Promise<OwnedObject>>> = {
  "DELETE /api/v1/auth/passkeys/{id}": passkey,
  "DELETE /api/v1/auth/sessions/{id}": deviceSession,
  "DELETE /api/v1/courses/{id}": async () => atCourse(await draft()),
  "DELETE /api/v1/courses/{id}/thumbnail": async () => atCourse(await draft()),
  "DELETE /api/v1/attachments/{id}": attachment,
  "DELETE /api/v1/lessons/{id}": async () => atLesson(await draft()),
  "DELETE /api/v1/lessons/{id}/captions/{language}": captions,
  "DELETE /api/v1/lessons/{id}/video": lessonWithVideo,
  "DELETE /api/v1/uploads/{id}": upload,
  "DELETE /api/v1/notes/{id}": note,
  "DELETE /api/v1/sections/{id}": emptySection,
  "GET /api/v1/courses/{id}/lessons": async () => atCourse(await draft()),
  "GET /api/v1/instructor/courses/{id}/numbers": taughtCourse,
  "GET /api/v1/instructor/courses/{id}/students": taughtCourse,
  "GET /api/v1/lessons/{id}/media": lessonWithVideo,
  "GET /api/v1/my/progress/{courseId}": takenCourse,
  "GET /api/v1/payments/orders/{id}": paidOrder,
  "GET /api/v1/payments/orders/{id}/invoice": paidOrder,
  "GET /api/v1/rooms/{roomId}": room,
  "GET /api/v1/sessions/{id}": call,
  "GET /api/v1/uploads/{id}": upload,
  "GET /api/v1/users/me/exports/{id}/file": dataExport,
  "PATCH /api/v1/courses/{id}": async () => atCourse(await draft(), { summary: "Short" }),
  "PATCH /api/v1/lessons/{id}": async () => atLesson(await draft(), { title: "Another title" }),
  "PATCH /api/v1/notes/{id}": async () => ({ ...(await note()), body: { text: "Another thought" } }),
  "PATCH /api/v1/notifications/{id}/read": notification,
  "PATCH /api/v1/sections/{id}": async () => ({
    ...(await emptySection()),
    body: { title: "Another title" },
  }),
  "POST /api/v1/courses/{id}/archive": async () => atCourse(await draft()),
  "POST /api/v1/courses/{id}/lessons": async () => {
    const made = await draft();
    return atCourse(made, { sectionId: made.sectionId, title: "One more", type: "video" });
  },
  "POST /api/v1/courses/{id}/publish": taughtCourse,
  "POST /api/v1/courses/{id}/sections": async () => atCourse(await draft(), { title: "One more" }),
  "POST /api/v1/courses/{id}/thumbnail": thumbnail,
  "POST /api/v1/courses/{id}/unpublish": taughtCourse,
  "POST /api/v1/lessons/{id}/attachments": async () => ({ ...(await videoLesson()), body: textFile }),
  "POST /api/v1/lessons/{id}/captions": async () => ({ ...(await videoLesson()), body: helloCaptions }),
  "POST /api/v1/lessons/{id}/uploads": async () => ({ ...(await videoLesson()), body: videoFile }),
  "POST /api/v1/payments/orders/{id}/refund-request": async () => ({
    ...(await paidOrder()),
    body: { reason: "It was not for me" },
  }),
  "POST /api/v1/reviews/{id}/reply": reviewOfTaughtCourse,
  "POST /api/v1/sessions/{id}/rate": async () => ({ ...(await call()), body: { stars: 4, connection: 4 } }),
  "POST /api/v1/uploads/{id}/complete": async () => ({ ...(await upload()), body: {} }),
  "POST /api/v1/uploads/{id}/parts": async () => ({ ...(await upload()), body: { wanted: [1] } }),
  "PUT /api/v1/courses/{id}/order": async () => {
    const made = await draft();
    return atCourse(made, { kind: "section", id: made.sectionId, after: null });
  },
};

/** Operations whose paths name what everybody may name: people, levels, providers, courses and what stands in them. */
export const publiclyNamed: readonly string[] = [
  "DELETE /api/v1/auth/accounts/{provider}",
  "DELETE /api/v1/courses/{id}/reviews/mine",
  "DELETE /api/v1/users/{id}/block",
  "DELETE /api/v1/users/{id}/follow",
  "GET /api/v1/courses/{id}/reviews/mine",
  "GET /api/v1/lessons/{id}/notes",
  "GET /api/v1/match/{level}",
  "GET /api/v1/users/{id}/followers",
  "GET /api/v1/users/{id}/following",
  "GET /api/v1/users/{id}/public",
  "GET /api/v1/users/{id}/relation",
  "POST /api/v1/auth/accounts/{provider}",
  "POST /api/v1/courses/{id}/enroll",
  "POST /api/v1/lessons/{id}/complete",
  "POST /api/v1/lessons/{id}/notes",
  "POST /api/v1/reviews/{id}/report",
  "PUT /api/v1/courses/{id}/reviews/mine",
  "PUT /api/v1/lessons/{id}/progress",
  "PUT /api/v1/users/{id}/block",
  "PUT /api/v1/users/{id}/follow",
];

const videoFile = { filename: "hello.mp4", size: 64, contentType: "video/mp4" };
const textFile = { filename: "words.txt", size: 14, contentType: "text/plain" };
const helloCaptions = { language: "en", text: "WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n" };

async function videoLesson(): Promise<OwnedObject> {
  const owner = await instructorPerson();
  const { lessonId } = await draftWithLesson(owner, { type: "video" });
  return { owner, params: { id: lessonId } };
}

async function lessonWithVideo(): Promise<OwnedObject> {
  const lesson = await videoLesson();
  await readyVideo(lesson.owner, lesson.params["id"] ?? "");
  return lesson;
}

async function captions(): Promise<OwnedObject> {
  const lesson = await videoLesson();
  const { owner, params } = lesson;
  await withServices(({ captions: service }) => service.put(owner.id, params["id"] ?? "", helloCaptions));
  return { owner, params: { ...params, language: "en" } };
}

/** All its parts have arrived. */
async function upload(): Promise<OwnedObject> {
  const { owner, params } = await videoLesson();
  const sent = await sendFile(owner, params["id"] ?? "", mp4Bytes());
  const { id } = sent.upload;
  await withServices(({ uploads }) => uploads.parts(owner.id, id, { uploaded: sent.uploaded, wanted: [] }));
  return { owner, params: { id } };
}

async function attachment(): Promise<OwnedObject> {
  const { owner, params } = await videoLesson();
  return { owner, params: { id: await attachedFile(owner, params["id"] ?? "") } };
}

async function paidOrder(): Promise<OwnedObject> {
  const course = await makeCourse({ price: { amount: 1999, currency: "EUR" } });
  const owner = await signUp({ complete: true });
  const { orderId } = await bought(owner.token, { courseId: course.id });
  return { owner, params: { id: orderId } };
}

async function passkey(): Promise<OwnedObject> {
  const owner = await verifiedPerson();
  return { owner, params: { id: (await passkeyOf(owner)).passkey.id } };
}

async function note(): Promise<OwnedObject> {
  const course = await makeCourse({ lessons: 1 });
  const owner = await studentOf(course);
  const lessonId = course.lessonIds[0] ?? "";
  const { id } = await withServices(({ notes }) =>
    notes.write(owner.id, lessonId, { text: "A thought", positionSecs: null }),
  );
  return { owner, params: { id } };
}

async function takenCourse(): Promise<OwnedObject> {
  const course = await makeCourse();
  return { owner: await studentOf(course), params: { courseId: course.id } };
}

async function taughtCourse(): Promise<OwnedObject> {
  const owner = await instructorPerson();
  const { id } = await makeCourse({ instructorId: owner.id });
  return { owner, params: { id } };
}

async function reviewOfTaughtCourse(): Promise<OwnedObject> {
  const { owner, params } = await taughtCourse();
  const courseId = params["id"] ?? "";
  const { id } = await writeReview(await studentOf({ id: courseId }), courseId, { rating: 4 });
  return { owner, params: { id }, body: { text: "Thank you" } };
}

type Draft = { owner: TestPerson } & Awaited<ReturnType<typeof draftWithLesson>>;

async function draft(): Promise<Draft> {
  const owner = await instructorPerson();
  return { owner, ...(await draftWithLesson(owner)) };
}

function atCourse({ owner, course }: Draft, body?: unknown): OwnedObject {
  const headers = { "if-match": `"${course.version}"` };
  return { owner, params: { id: course.id }, headers, ...(body === undefined ? {} : { body }) };
}

function atLesson({ owner, lessonId }: Draft, body?: unknown): OwnedObject {
  const headers = { "if-match": '"1"' };
  return { owner, params: { id: lessonId }, headers, ...(body === undefined ? {} : { body }) };
}

async function emptySection(): Promise<OwnedObject> {
  const { owner, course } = await draft();
  const { sections } = await courseAnswer(
    await api("POST", `/api/v1/courses/${course.id}/sections`, {
      token: owner.token,
      body: { title: "Nothing in it" },
    }),
  );
  return { owner, params: { id: sections.at(-1)?.id ?? "" }, headers: { "if-match": '"1"' } };
}

async function thumbnail(): Promise<OwnedObject> {
  const body = new FormData();
  body.set("file", new File([await picture("image/png")], "cover.png", { type: "image/png" }));
  return atCourse(await draft(), body);
}

async function deviceSession(): Promise<OwnedObject> {
  const owner = await signUp();
  return { owner, params: { id: await sessionOf(owner) } };
}

async function sessionOf(person: TestPerson): Promise<string> {
  const sql = "SELECT id FROM device_sessions WHERE user_id = ?";
  return (await env.DB.prepare(sql).bind(person.id).first<string>("id")) ?? "";
}

/** The room of two people who have just been matched. */
async function room(): Promise<OwnedObject> {
  const [owner, partner, queue] = [await signUp(), await signUp(), ownQueue()];
  const [one, other] = await Promise.all(
    [owner, partner].map(async (person) => {
      const sessionId = await sessionOf(person);
      return openMatch({ id: person.id, sessionId, level: "beginner" }, queue);
    }),
  );
  one?.send({ type: "find_partner" });
  await one?.next("searching");
  other?.send({ type: "find_partner" });
  const found = await one?.next("match_found");
  return { owner, params: { roomId: found?.roomId ?? "" } };
}

async function call(): Promise<OwnedObject> {
  const owner = await signUp();
  return { owner, params: { id: await recordCall(owner, await signUp()) } };
}

async function dataExport(): Promise<OwnedObject> {
  const owner = await verifiedPerson();
  const id = await withServices(async ({ dataExports }) => {
    const requested = await dataExports.request(owner.id);
    await dataExports.make(requested.id);
    return requested.id;
  });
  return { owner, params: { id } };
}

async function notification(): Promise<OwnedObject> {
  const [owner, id] = [await signUp(), newId()];
  await withServices(async ({ notifications, db }) => {
    const { statements } = notifications.announcing({
      id,
      userId: owner.id,
      type: "streak_milestone",
      data: { days: 3 },
    });
    for (const statement of statements) await db.batch([statement]);
  });
  return { owner, params: { id } };
}
