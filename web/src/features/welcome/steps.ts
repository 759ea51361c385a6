export const welcomeSteps = ["you", "english", "topics"] as const;
export type WelcomeStep = (typeof welcomeSteps)[number];

export function isWelcomeStep(value: unknown): value is WelcomeStep {
  return welcomeSteps.some((step) => step === value);
}

/** The step after this one, or null after the last. */
export function stepAfter(step: WelcomeStep): WelcomeStep | null {
  return welcomeSteps[welcomeSteps.indexOf(step) + 1] ?? null;
}
