import { Hono } from "hono";
import { z } from "zod";
import { closedPage, confirmPage, payPage } from "./pay-page.ts";
import type { AttemptResult, PlayedProvider } from "./played-provider.ts";

/** What the page sends: an attempt to pay, or a way out. */
const formSchema = z.object({
  card: z.string().max(40).default(""),
  confirm: z.enum(["approve", "fail"]).optional(),
  action: z.enum(["pay", "cancel"]).default("pay"),
});

const problems: Partial<Record<AttemptResult["outcome"], string>> = {
  declined: "The card was declined. Try another one.",
  unknown_card: "This is no test card. See the list below.",
};

/** The page at `/pay/:id` on which a buyer pays. */
export function hostedRoutes(
  provider: Pick<PlayedProvider, "title" | "hasBank" | "checkout" | "pay" | "cancel">,
): Hono {
  const { title, hasBank } = provider;
  return new Hono()
    .get("/pay/:id", (c) => {
      const checkout = provider.checkout(c.req.param("id"));
      if (checkout === null) return c.html(closedPage({ title, checkout }), 404);
      if (!checkout.isOpen) return c.html(closedPage({ title, checkout }), 410);
      return c.html(payPage({ title, hasBank, checkout, problem: null }));
    })
    .post("/pay/:id", async (c) => {
      const id = c.req.param("id");
      const form = formSchema.safeParse(Object.fromEntries(new URLSearchParams(await c.req.text())));
      if (!form.success) return c.text("This is not what the page sends.", 400);
      const { card, confirm, action } = form.data;
      if (action === "cancel") return c.redirect(provider.cancel(id) ?? "/", 303);
      const result = await provider.pay(id, { card, confirm });
      if (result !== null && result.location !== null) return c.redirect(result.location, 303);
      const checkout = provider.checkout(id);
      if (result === null || checkout === null) return c.html(closedPage({ title, checkout }), 404);
      if (result.outcome === "needs_confirmation") return c.html(confirmPage({ title, checkout, card }));
      if (!checkout.isOpen) return c.html(closedPage({ title, checkout }), 410);
      return c.html(payPage({ title, hasBank, checkout, problem: problems[result.outcome] ?? null }), 402);
    });
}
