import { Link } from "@tanstack/react-router";
import type { AdminPerson } from "../../../../src/contract/admin/common.ts";

export const adminLink = "font-semibold text-teal underline-offset-4 hover:underline";

/** A person by name and address, and the way to everything about them. */
export function PersonLink({ person }: { person: AdminPerson }) {
  return (
    <span className="inline-block min-w-0 max-w-full align-top">
      <Link to="/admin/users/$userId" params={{ userId: person.id }} className={adminLink}>
        {person.displayName}
      </Link>
      <span className="block max-w-64 truncate text-sm text-muted">{person.email}</span>
    </span>
  );
}
