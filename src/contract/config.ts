import { z } from "zod";
import { levels } from "./common.ts";
import { topicSchema } from "./practice.ts";

/** Public settings a client needs before anybody has signed in. */
export const clientConfigSchema = z
  .object({
    environment: z.enum(["development", "staging", "production"]),
    levels: z.array(z.enum(levels)),
    topics: z.array(topicSchema),
    limits: z.object({
      minimumAge: z.number().int(),
      callMaxSeconds: z.number().int(),
      chatMaxCharacters: z.number().int(),
      reportMaxCharacters: z.number().int(),
    }),
    providers: z.array(z.string()).describe("Ways to sign in beside e-mail and password"),
    contactEmail: z.string(),
  })
  .meta({ id: "ClientConfig" });
export type ClientConfig = z.infer<typeof clientConfigSchema>;
