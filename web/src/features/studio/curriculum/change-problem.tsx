import { Notice } from "../../../ui/notice.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";

interface ChangeProblemProps {
  error: unknown;
  isStale: boolean;
  /** What has happened when somebody else was first. */
  staleText: string;
}

/** Why a change of the curriculum was not made. */
export function ChangeProblem({ error, isStale, staleText }: ChangeProblemProps) {
  return isStale ? <Notice tone="warning">{staleText}</Notice> : <ProblemNotice error={error} />;
}
