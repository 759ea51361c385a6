import { useState } from "react";
import type { Role } from "../../../../../src/contract/auth.ts";
import type { GivenRole } from "../../../lib/queries/admin/users.ts";
import { changeRole } from "../../../lib/queries/admin/users.ts";
import { m } from "../../../paraglide/messages.js";
import { ChoiceCards } from "../../../ui/choice-cards.tsx";
import { named, roleName } from "../names.ts";
import { ReasonDialog } from "../reason-dialog.tsx";

interface RoleDialogProps {
  user: { id: string; displayName: string; role: Role };
  onClose: () => void;
}

// Administrators are made in the database only.
const roles = ["student", "instructor"] as const;

export function RoleDialog({ user, onClose }: RoleDialogProps) {
  const [role, setRole] = useState<GivenRole | null>(null);
  const isChanged = role !== null && role !== user.role;
  return (
    <ReasonDialog
      title={m.admin_role_title({ name: user.displayName })}
      text={m.admin_role_text()}
      confirm={m.admin_change_role()}
      done={m.admin_role_done({ name: user.displayName, role: roleName(role ?? user.role) })}
      isReady={isChanged}
      act={async (note) => (role === null ? null : changeRole(user.id, { role, note }))}
      onClose={onClose}
    >
      <ChoiceCards
        legend={m.admin_role()}
        value={role}
        onChange={setRole}
        choices={named(roles, roleName)}
        className="sm:grid-cols-2"
      />
      {isChanged ? null : <p className="text-sm text-muted">{m.admin_role_same()}</p>}
    </ReasonDialog>
  );
}
