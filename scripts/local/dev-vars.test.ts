import { mkdir, mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { configOf } from "../../src/platform/config/config.ts";
import { ensureDevVars, readDevVars } from "./dev-vars.ts";

describe("ensureDevVars", () => {
  let repository: string;

  beforeEach(async () => {
    repository = await mkdtemp(join(tmpdir(), "parley-dev-vars-"));
    await mkdir(join(repository, "dev"));
    await mkdir(join(repository, "src/webhooks"), { recursive: true });
  });

  it("makes secrets that the api Worker's configuration accepts", async () => {
    await ensureDevVars(repository);
    const config = configOf({
      ENVIRONMENT: "development",
      APP_ORIGIN: "http://localhost:8787",
      CONTACT_EMAIL: "safety@parley.example",
      MAIL_PROVIDER: "cloudflare",
      MEDIA_S3_URL: "http://localhost:8787/cdn-cgi/local/r2/s3/parley-media-private",
      MAIL_FROM: "Parley <hello@parley.example>",
      ...(await readDevVars("api", repository)),
    });
    expect(config.ACCESS_TOKEN_KEYS).toHaveLength(1);
    expect(config.APPLE_PRIVATE_KEY).toMatch(
      /^-----BEGIN PRIVATE KEY-----\n[^]+\n-----END PRIVATE KEY-----$/,
    );
    expect(config.TURN_SECRET).toHaveLength(43);
  });

  it("keeps every secret that is there, and says that it added nothing", async () => {
    await ensureDevVars(repository);
    const before = await readFile(join(repository, ".dev.vars"), "utf8");
    expect(await ensureDevVars(repository)).toEqual([]);
    expect(await readFile(join(repository, ".dev.vars"), "utf8")).toBe(before);
  });

  it("adds what is new beside what a person has written", async () => {
    await writeFile(join(repository, ".dev.vars"), "# mine\nREFRESH_KEY='kept'");
    const added = await ensureDevVars(repository);
    expect(added).toContain("CURSOR_KEY");
    expect(added).not.toContain("REFRESH_KEY");
    expect(await readFile(join(repository, ".dev.vars"), "utf8")).toMatch(/^# mine\nREFRESH_KEY='kept'\n/);
  });

  it("lets nobody else on the machine read them", async () => {
    await ensureDevVars(repository);
    expect((await stat(join(repository, ".dev.vars"))).mode & 0o077).toBe(0);
  });
});
