import { z } from "zod";
import { ProviderFault } from "./payment-provider.ts";

/** What Stripe's client throws, known by its shape: its classes are loaded with the client only. */
const refusalSchema = z.object({
  type: z.string().startsWith("Stripe"),
  code: z.string().optional(),
  statusCode: z.number().optional(),
});

/**
 * What Stripe answers. Its sentences stay behind, as they may repeat who pays.
 * @throws ProviderFault when it refuses or does not answer
 */
export async function asked<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (fault) {
    const refusal = refusalSchema.safeParse(fault);
    if (!refusal.success) throw fault;
    const { code, statusCode = 0, type } = refusal.data;
    // 401: the keys are being changed; 409: the same is being done now; 429: too much at once.
    const isPassing = statusCode < 400 || statusCode >= 500 || [401, 409, 429].includes(statusCode);
    throw new ProviderFault(`Stripe answered ${statusCode} ${code ?? type}`, { isPassing });
  }
}
