import { Link, useLocation } from "@tanstack/react-router";
import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import type { Course } from "../../../../../src/contract/courses/course.ts";
import { asProblem } from "../../../lib/api/problem.ts";
import { m } from "../../../paraglide/messages.js";
import { buttonLook } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { BuyCourse } from "../buy-course.tsx";
import { EnrolButton } from "../enrol-button.tsx";
import { GoneLesson } from "./gone-lesson.tsx";

interface RefusalProps {
  error: unknown;
  course: Course;
  title: string | null;
  onRetry: () => void;
}

const signedOut: readonly string[] = ["unauthenticated", "token_expired", "invalid_refresh_token"];
const missing: readonly string[] = ["not_found", "validation_failed"];

/** Why a lesson does not open, each time with the way forward. */
export function Refusal({ error, course, title, onRetry }: RefusalProps) {
  const { href } = useLocation();
  const { code } = asProblem(error);
  const locked = { lesson: title, slug: course.slug };
  if (signedOut.includes(code)) {
    return (
      <Locked title={m.learn_sign_in_title()} {...locked}>
        <p>{m.learn_sign_in_text()}</p>
        <p className="flex flex-wrap gap-2">
          <Link to="/signin" search={{ next: href }} className={buttonLook({})}>
            {m.sign_in()}
          </Link>
          <Link to="/signup" search={{ next: href }} className={buttonLook({ tone: "plain" })}>
            {m.sign_up()}
          </Link>
        </p>
      </Locked>
    );
  }
  if (code === "enrolment_required") {
    return (
      <Locked title={m.learn_enrol_title()} {...locked}>
        <p>{m.learn_enrol_text()}</p>
        <EnrolButton course={course} firstLesson={null} />
      </Locked>
    );
  }
  if (code === "payment_required") {
    return (
      <Locked title={m.learn_pay_title()} {...locked}>
        <BuyCourse course={course} />
      </Locked>
    );
  }
  if (missing.includes(code)) return <GoneLesson slug={course.slug} />;
  return <ProblemNotice error={error} onRetry={onRetry} />;
}

interface LockedProps {
  title: string;
  lesson: string | null;
  slug: string;
  children: ReactNode;
}

function Locked({ title, lesson, slug, children }: LockedProps) {
  return (
    <Card className="mx-auto grid w-full max-w-[440px] justify-items-start gap-4">
      <Lock aria-hidden="true" className="size-8 text-teal" />
      {lesson === null ? null : <p className="text-muted">{lesson}</p>}
      <h1 className="text-xl">{title}</h1>
      {children}
      <TextLink to="/courses/$slug" params={{ slug }}>
        {m.learn_back_to_course()}
      </TextLink>
    </Card>
  );
}
