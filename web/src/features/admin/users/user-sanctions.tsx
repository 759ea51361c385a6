import type { Sanction } from "../../../../../src/contract/admin/sanctions.ts";
import { m } from "../../../paraglide/messages.js";
import { DataTable } from "../list/data-table.tsx";
import { sanctionName } from "../names.ts";
import { Section } from "../section.tsx";
import { When } from "../when.tsx";
import type { Column } from "../list/column.ts";

function End({ sanction }: { sanction: Sanction }) {
  if (sanction.liftedAt !== null) {
    return (
      <>
        {m.admin_lifted()} <When at={sanction.liftedAt} />
      </>
    );
  }
  if (sanction.endsAt !== null) return <When at={sanction.endsAt} />;
  return sanction.kind === "ban" ? m.admin_for_good() : "–";
}

/** The steps of the ladder that were taken with this person. */
export function UserSanctions({ sanctions }: { sanctions: readonly Sanction[] }) {
  return (
    <Section title={m.admin_sanctions()} isEmpty={sanctions.length === 0}>
      <DataTable caption={m.admin_sanctions()} items={sanctions} columns={columns()} />
    </Section>
  );
}

function columns(): readonly Column<Sanction>[] {
  return [
    { header: m.admin_step(), cell: ({ kind }) => sanctionName(kind) },
    { header: m.admin_reason(), cell: ({ reason }) => <span className="wrap-anywhere">{reason}</span> },
    { header: m.admin_from(), cell: ({ startsAt }) => <When at={startsAt} /> },
    { header: m.admin_until(), cell: (sanction) => <End sanction={sanction} /> },
    { header: m.admin_by(), cell: ({ madeBy }) => madeBy ?? m.admin_by_itself(), isExtra: true },
  ];
}
