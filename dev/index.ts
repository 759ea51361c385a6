import { devApp } from "./app.ts";
import type { DevBindings } from "./bindings.ts";
import { wakeSchedule } from "./schedule/wake.ts";

export { CaughtMessages } from "./caught/caught-messages.ts";
export { PaymentsSimulator } from "./simulators/payments/payments-simulator.ts";
export { SimulatorMemory } from "./simulators/simulator-memory.ts";
export { Schedule } from "./schedule/schedule.ts";

export default {
  fetch(request, env, ctx) {
    ctx.waitUntil(wakeSchedule(env));
    return devApp.fetch(request, env, ctx);
  },
} satisfies ExportedHandler<DevBindings>;
