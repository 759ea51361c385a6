import { join } from "node:path";
import { startServer } from "../lib/server-process.ts";
import { figure, table } from "../lib/table.ts";
import { measureLogin } from "../measures/login.ts";
import { startParley } from "../peers/parley.ts";
import type { BenchContext, Section } from "./section.ts";

const logins = 60;

export const login: Section = {
  name: "login",
  title: "Login",
  async run({ bundles, work }: BenchContext) {
    const overrides = { PASSWORD_COST: "standard", RATE_LIMITS: "off" };
    const { server } = await startParley({
      bundle: bundles.parley,
      stateDirectory: work,
      people: 0,
      overrides,
    });
    const { config, folder } = bundles.argon2;
    const settings = {
      config,
      bundle: folder,
      stateDirectory: join(work, "argon2-state"),
      vars: {},
      batches: {},
    };
    const argon2 = await startServer({ script: "workerd.ts", settings, serving: "workerd" });
    const { hashMs, request, cpuMs } = await measureLogin({ parley: server, argon2, logins });
    await Promise.all([server.stop(), argon2.stop()]);
    const rows = [
      ["one argon2id hash in workerd (19 MiB, two passes)", `${figure(hashMs)} ms`],
      ["login, core time with everything that follows from it", `${figure(cpuMs)} ms`],
      ["login, as the client sees it, p50", `${figure(request.p50)} ms`],
      ["login, as the client sees it, p99", `${figure(request.p99)} ms`],
    ];
    return [table(["", "time"], rows), explanation].join("\n\n");
  },
};

const explanation = `${logins} logins one after the other, each from a new device, at the production cost of a password. The core time includes the local database and the event that a login sends. Goal: at most 60 ms of core time.`;
