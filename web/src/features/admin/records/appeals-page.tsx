import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Appeal } from "../../../../../src/contract/admin/sanctions.ts";
import { adminAppealsQuery, decideAppeal } from "../../../lib/queries/admin/appeals.ts";
import type { AppealsFilter } from "../../../lib/queries/admin/appeals.ts";
import { m } from "../../../paraglide/messages.js";
import { CsvButton } from "../list/csv-button.tsx";
import { FilterSelect } from "../list/filter-select.tsx";
import { ListBody } from "../list/list-body.tsx";
import { OrderSelect } from "../list/order-select.tsx";
import { PageFrame } from "../list/page-frame.tsx";
import { banName, named, stateName } from "../names.ts";
import { DecideDialog } from "./decide-dialog.tsx";
import { WorkCard } from "./work-card.tsx";

const states = ["pending", "granted", "refused"] as const;

export function AppealsPage({ filter }: { filter: AppealsFilter }) {
  const navigate = useNavigate();
  const appeals = useQuery(adminAppealsQuery(filter));
  const [open, setOpen] = useState<Appeal | null>(null);

  /** Another choice begins at the first page. */
  function narrow(changes: AppealsFilter): void {
    const { cursor: _, ...rest } = filter;
    void navigate({ to: "/admin/appeals", search: { ...rest, ...changes } });
  }

  return (
    <PageFrame
      title={m.admin_appeals()}
      filters={
        <>
          <FilterSelect
            label={m.admin_state()}
            value={filter.state ?? "pending"}
            choices={named(states, stateName)}
            onChange={(state) => narrow({ state })}
          />
          <OrderSelect
            value={filter.sort ?? "oldest"}
            orders={["newest", "oldest"]}
            onChange={(sort) => narrow({ sort })}
          />
        </>
      }
      actions={<CsvButton name="appeals" filter={{ ...filter }} />}
    >
      <ListBody
        query={appeals}
        empty={m.admin_appeals_none()}
        cursor={filter.cursor}
        link={(cursor) => ({ to: "/admin/appeals", search: { ...filter, cursor } })}
      >
        {(items) =>
          items.map((appeal) => (
            <WorkCard key={appeal.id} {...appeal} onDecide={() => setOpen(appeal)}>
              <div className="grid gap-4 md:grid-cols-2">
                <section>
                  <h2 className="text-sm text-muted">{m.admin_ban_of_appeal()}</h2>
                  <p className="text-sm font-semibold">{banName(appeal.sanction.endsAt ?? "for_good")}</p>
                  <p className="wrap-anywhere">{appeal.sanction.reason}</p>
                </section>
                <section>
                  <h2 className="text-sm text-muted">{m.admin_appeal_words()}</h2>
                  <p className="whitespace-pre-line wrap-anywhere">{appeal.message}</p>
                </section>
              </div>
            </WorkCard>
          ))
        }
      </ListBody>
      {open ? (
        <DecideDialog
          title={m.admin_appeal_title({ name: open.person.displayName })}
          choices={[
            { value: "grant", label: m.admin_appeal_grant(), description: m.admin_appeal_grant_text() },
            { value: "refuse", label: m.admin_appeal_refuse(), description: m.admin_appeal_refuse_text() },
          ]}
          act={(decision, note) => decideAppeal(open.id, { decision, note })}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </PageFrame>
  );
}
