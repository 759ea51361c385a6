import { limitByUser } from "../../platform/rate-limit/middleware.ts";

/** An editor that saves what is typed every two seconds, all day long, stays below it; a script does not. */
export const limitAuthoring = limitByUser({ name: "authoring", limit: 3000, windowMs: 60 * 60_000 });
