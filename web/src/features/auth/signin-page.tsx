import { CodeStep } from "./code-step.tsx";
import { SignInStart } from "./signin-start.tsx";

interface SignInPageProps {
  next?: string;
  step?: "code";
  problem?: string;
}

export function SignInPage({ next, step, problem }: SignInPageProps) {
  return step === "code" ? (
    <CodeStep from="/signin" next={next} />
  ) : (
    <SignInStart next={next} problem={problem} />
  );
}
