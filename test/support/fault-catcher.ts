import { Hono } from "hono";

/** An envelope as it came, line by line. */
export interface CaughtReport {
  path: string;
  headers: Record<string, string>;
  lines: unknown[];
}

/** What a test finds where Sentry would be: it takes whatever is posted, and shows it at `/caught`. */
export function faultCatcher(): Hono {
  const caught: CaughtReport[] = [];
  return new Hono()
    .get("/caught", (c) => c.json({ items: caught }))
    .post("/api/:project/envelope/", async (c) => {
      const lines = (await c.req.text()).split("\n").map((line): unknown => JSON.parse(line));
      caught.push({ path: c.req.path, headers: c.req.header(), lines });
      return c.json({});
    });
}
