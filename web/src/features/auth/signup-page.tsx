import { useNavigate } from "@tanstack/react-router";
import { CodeStep } from "./code-step.tsx";
import { DetailsStep } from "./details-step.tsx";
import { SignUpStart } from "./signup-start.tsx";

export type SignUpStep = "code" | "details" | "password";

export function SignUpPage({ next, step }: { next?: string; step?: SignUpStep }) {
  const navigate = useNavigate();

  function done(): void {
    const search = next === undefined ? {} : { next };
    void navigate({ to: "/welcome", search, replace: true });
  }

  switch (step) {
    case "code":
      return <CodeStep from="/signup" next={next} />;
    case "details":
      return <DetailsStep next={next} onDone={done} />;
    case "password":
      return <SignUpStart way="password" next={next} onDone={done} />;
    case undefined:
      return <SignUpStart way="code" next={next} onDone={done} />;
  }
}
