import type { RateDecision, RateRule } from "../../src/platform/rate-limit/types.ts";

/** When units were taken under each rule, oldest first, in ms since the Unix epoch. */
export type Takings = Map<string, number[]>;

/** Takes `cost` from every rule, or from none of them when one has not enough left. Exact over any window. */
export function take(
  takings: Takings,
  request: { rules: readonly RateRule[]; cost: number; now: number },
): RateDecision {
  const { rules, cost, now } = request;
  for (const rule of rules) {
    const recent = (takings.get(rule.name) ?? []).filter((at) => now - at < rule.windowMs);
    takings.set(rule.name, recent);
  }
  const allowed = rules.every((rule) => (takings.get(rule.name)?.length ?? 0) + cost <= rule.limit);
  if (allowed) {
    for (const rule of rules) takings.get(rule.name)?.push(...Array.from({ length: cost }, () => now));
  }
  const decisions = rules.map((rule) => decide(rule, takings.get(rule.name) ?? [], { cost, now, allowed }));
  decisions.sort((a, b) => Number(a.allowed) - Number(b.allowed) || a.remaining - b.remaining);
  return decisions[0] ?? { allowed: true, limit: 0, remaining: 0, resetSeconds: 0, policy: "" };
}

function decide(
  rule: RateRule,
  taken: readonly number[],
  { cost, now, allowed }: { cost: number; now: number; allowed: boolean },
): RateDecision {
  const isRefusing = !allowed && taken.length + cost > rule.limit;
  // Refused: when enough of the oldest units are free again. Allowed: when the oldest one is.
  const freed = isRefusing ? taken[taken.length + cost - rule.limit - 1] : taken[0];
  const waitMs = (freed ?? now) + rule.windowMs - now;
  return {
    allowed: !isRefusing,
    limit: rule.limit,
    remaining: Math.max(0, rule.limit - taken.length),
    resetSeconds: Math.max(1, Math.ceil(waitMs / 1000)),
    policy: `"${rule.name}";q=${rule.limit};w=${Math.ceil(rule.windowMs / 1000)}`,
  };
}
