import { figure, table } from "../lib/table.ts";
import { measureAlike } from "../measures/alike.ts";
import { startParley } from "../peers/parley.ts";
import type { BenchContext, Section } from "./section.ts";

const tries = 200;

export const alike: Section = {
  name: "alike",
  title: "Known and unknown e-mails",
  async run({ bundles, work }: BenchContext) {
    const overrides = { PASSWORD_COST: "standard", RATE_LIMITS: "off" };
    const { server } = await startParley({
      bundle: bundles.parley,
      stateDirectory: work,
      people: 0,
      overrides,
    });
    const results = await measureAlike(server, tries);
    await server.stop();
    const rows = results.map(({ path, known, unknown, isSame }) => [
      `\`/auth/${path}\``,
      `${figure(known)} ms`,
      `${figure(unknown)} ms`,
      `${figure(known / unknown)} ×`,
      isSame ? "yes" : "no",
    ]);
    const head = [
      "",
      "known, p50",
      "unknown, p50",
      "known beside unknown",
      "same status, header names, body",
    ];
    return [table(head, rows), explanation].join("\n\n");
  },
};

const explanation = `${tries} tries each, in turns, as the client sees them; a login with a wrong password. Goal: everything the same, and medians within 10 %.`;
