import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { casesFor } from "../catalogue/cases.ts";
import { courseInserts, FREE_COURSES } from "../catalogue/course-inserts.ts";
import { type Amounts, curriculumInserts, progressInserts } from "../catalogue/learning-inserts.ts";
import { bundle } from "../lib/bundles.ts";
import { makeParleyVars } from "../lib/parley-vars.ts";
import { insertsFor, makePeople, tokensFor } from "../lib/people.ts";
import { mainSchema, searchSchema } from "../lib/schemas.ts";
import { startServer } from "../lib/server-process.ts";
import { figure, table } from "../lib/table.ts";
import { type CaseCost, indexCourses, measureCase } from "../measures/catalogue.ts";
import type { BenchContext, Section } from "./section.ts";

const amounts: Amounts = { courses: 10_000, people: 10_000, lessonsPerCourse: 10, coursesPerPerson: 10 };
const rounds = 60;

export const catalogue: Section = {
  name: "catalogue",
  title: "Courses at size",
  async run({ work }: BenchContext) {
    const built = await bundle("wrangler.toml", join(work, "catalogue"), "bench/servers/catalogue/worker.ts");
    const vars = await makeParleyVars({ RATE_LIMITS: "off" });
    const people = makePeople(amounts.people);
    const teachers = people.slice(0, 50).map(({ id }) => id);
    const progress = progressInserts(amounts).map((statement) => [statement]);
    const server = await startServer({
      script: "workerd.ts",
      serving: "workerd",
      settings: {
        config: built.config,
        bundle: built.folder,
        stateDirectory: join(work, randomUUID()),
        vars,
        batches: {
          DB: [
            await mainSchema(),
            insertsFor(people),
            courseInserts(amounts.courses, teachers),
            curriculumInserts(amounts),
            ...progress,
          ],
          SEARCH: [await searchSchema()],
        },
      },
    });
    const origin = `http://127.0.0.1:${server.port}`;
    const indexSeconds = await indexCourses(origin, amounts.courses);
    // The person who is the 5,000th row; the courses follow from that as in the inserts.
    const [token = ""] = await tokensFor(people.slice(4999, 5000), vars);
    const mine = Array.from(
      { length: amounts.coursesPerPerson },
      (_, taken) => (5000 * 7 + taken * 991) % amounts.courses,
    );
    const free = Array.from({ length: FREE_COURSES }, (_, index) => index).filter(
      (index) => !mine.includes(index),
    );
    const costs: CaseCost[] = [];
    for (const measured of casesFor({ mine, free }))
      costs.push(await measureCase({ origin, token }, measured, rounds));
    await server.stop();
    return [tableOf(costs), explanation(indexSeconds)].join("\n\n");
  },
};

function tableOf(costs: readonly CaseCost[]): string {
  const rows = costs.map(({ name, statements, rowsRead, rowsWritten, scans, p50, p95 }) => [
    name,
    String(statements),
    rowsRead.toLocaleString("en-GB"),
    String(rowsWritten),
    scans.length === 0 ? "none" : scans.join("; "),
    figure(p50),
    figure(p95),
  ]);
  return table(["", "statements", "rows read", "written", "scans", "p50 ms", "p95 ms"], rows);
}

function explanation(indexSeconds: number): string {
  return [
    `${amounts.courses.toLocaleString("en-GB")} courses with ten lessons each, ${amounts.people.toLocaleString("en-GB")} people who take ten courses each and have begun every lesson: a million rows of progress. The index was made by \`search.rebuild\` through the queue in ${figure(indexSeconds)} s.`,
    `Each case: what one request of a signed-in person asks of both databases, the rows that D1 counts as read and as written (indexes count too), and the steps of \`EXPLAIN QUERY PLAN\` that read a whole table or index (FTS5's look-up by words is none); then ${rounds} requests one after the other, as the client sees them. Before each of them the edge forgets what it keeps of the list, but for the first case. Goal: no scans.`,
  ].join("\n\n");
}
