import { describe, expect, it } from "vitest";
import { riskyStatements } from "./risky-statements.ts";

describe("riskyStatements", () => {
  it("finds nothing in a migration that only adds", () => {
    expect(riskyStatements("CREATE TABLE a (id text);\nALTER TABLE a ADD COLUMN b text;")).toEqual([]);
  });

  it("finds a dropped table however it is written", () => {
    expect(riskyStatements("drop  table `a`;")).toEqual(["drop  table `a`;"]);
  });

  it("finds the copy that drizzle-kit makes to rebuild a table", () => {
    expect(riskyStatements("CREATE TABLE `__new_users` (\n\t`id` text\n);")).toHaveLength(1);
  });

  it("finds a cascade, which makes a later rebuild lose rows", () => {
    expect(riskyStatements("REFERENCES `users`(`id`) ON DELETE cascade")).toHaveLength(1);
  });

  it("does not mind a comment that speaks of it", () => {
    expect(riskyStatements("-- no DROP TABLE here\nSELECT 1;")).toEqual([]);
  });
});
