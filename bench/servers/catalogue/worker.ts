// Parley's api Worker with a window into its databases. Never deployed.
import { createContainer } from "../../../src/container.ts";
import api from "../../../src/index.ts";
import { type Asked, watched } from "./watched.ts";

export {
  CallRecorder,
  CallRoom,
  InboxReader,
  MatchQueue,
  RateLimiter,
  UserSession,
} from "../../../src/index.ts";

export default {
  ...api,

  /** With the field `bench-explain`, answers what the request asked of the databases, and how they found it. */
  async fetch(request, env, context) {
    const { pathname } = new URL(request.url);
    if (pathname === "/bench/rebuild") return rebuild(env, context);
    if (pathname === "/bench/index") return Response.json(await stateOfIndex(env));
    if (pathname === "/bench/forget") return forget(env);
    if (!request.headers.has("bench-explain")) return api.fetch(request, env, context);
    const [main, search] = [watched(env.DB), watched(env.SEARCH)];
    const answer = await api.fetch(request, { ...env, DB: main.database, SEARCH: search.database }, context);
    const body = await answer.text();
    if (!answer.ok) return new Response(body, { status: answer.status });
    const statements = [
      ...(await explained(env.DB, main.asked)),
      ...(await explained(env.SEARCH, search.asked)),
    ];
    return Response.json({ statements });
  },
} satisfies ExportedHandler<Env, Parameters<typeof api.queue>[0]["messages"][number]["body"]>;

/** Asks for the index as an operator does; the queue does the rest. */
async function rebuild(env: Env, context: ExecutionContext): Promise<Response> {
  const { db, outbox } = createContainer({ env, context });
  const asked = outbox.record("search.rebuild", { after: null });
  await db.batch([asked.statement]);
  await outbox.announce([asked.id]);
  return new Response("asked");
}

async function stateOfIndex({ SEARCH, DB }: Env): Promise<{ courses: number; isDone: boolean }> {
  const courses = await SEARCH.prepare("SELECT count(*) AS n FROM course_documents").first<number>("n");
  const open = await DB.prepare(
    "SELECT count(*) AS n FROM outbox WHERE topic = 'search.rebuild' AND status <> 'completed'",
  ).first<number>("n");
  return { courses: courses ?? 0, isDone: open === 0 };
}

/** What the edge keeps of the catalogue is old from now on. */
async function forget({ SEARCH }: Env): Promise<Response> {
  await SEARCH.prepare("UPDATE catalogue_state SET generation = generation + 1").run();
  return new Response("forgotten");
}

async function explained(database: D1Database, asked: readonly Asked[]) {
  return Promise.all(
    asked.map(async ({ sql, values, ...rows }) => {
      const plan = await database
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...values)
        .all<{ detail: string }>();
      return { sql, ...rows, plan: plan.results.map(({ detail }) => detail) };
    }),
  );
}
