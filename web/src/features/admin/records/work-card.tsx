import type { ReactNode } from "react";
import type { AdminPerson } from "../../../../../src/contract/admin/common.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { rowMark } from "../list/use-list-keys.ts";
import { PersonLink } from "../person-link.tsx";
import { StateBadge } from "../state-badge.tsx";
import { When } from "../when.tsx";

interface WorkCardProps {
  person: AdminPerson;
  createdAt: string;
  state: Parameters<typeof StateBadge>[0]["state"];
  onDecide: () => void;
  /** Of what is decided: when, and why. */
  decidedAt: string | null;
  note: string | null;
  children: ReactNode;
}

/** Something long that somebody wrote and that waits for an answer. */
export function WorkCard(props: WorkCardProps) {
  const isWaiting = props.state === "pending";
  return (
    <article className="grid gap-3 rounded-control border border-line bg-surface p-4">
      <header className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <PersonLink person={props.person} />
        <span className="ms-auto flex items-center gap-3 text-sm text-muted">
          <When at={props.createdAt} />
          <StateBadge state={props.state} />
        </span>
      </header>
      {props.children}
      {props.decidedAt === null ? null : (
        <p className="text-sm text-muted">
          <When at={props.decidedAt} /> · {props.note ?? "–"}
        </p>
      )}
      {isWaiting ? (
        <Button {...rowMark} tone="plain" size="sm" className="justify-self-start" onClick={props.onDecide}>
          {m.admin_decide()}
        </Button>
      ) : null}
    </article>
  );
}
