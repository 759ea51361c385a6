import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { AdminApplication } from "../../../../../src/contract/admin/applications.ts";
import { adminApplicationsQuery, decideApplication } from "../../../lib/queries/admin/applications.ts";
import type { ApplicationsFilter } from "../../../lib/queries/admin/applications.ts";
import { m } from "../../../paraglide/messages.js";
import { CsvButton } from "../list/csv-button.tsx";
import { FilterSelect } from "../list/filter-select.tsx";
import { ListBody } from "../list/list-body.tsx";
import { OrderSelect } from "../list/order-select.tsx";
import { PageFrame } from "../list/page-frame.tsx";
import { named, stateName } from "../names.ts";
import { DecideDialog } from "./decide-dialog.tsx";
import { WorkCard } from "./work-card.tsx";

const states = ["pending", "approved", "rejected"] as const;

export function ApplicationsPage({ filter }: { filter: ApplicationsFilter }) {
  const navigate = useNavigate();
  const applications = useQuery(adminApplicationsQuery(filter));
  const [open, setOpen] = useState<AdminApplication | null>(null);

  /** Another choice begins at the first page. */
  function narrow(changes: ApplicationsFilter): void {
    const { cursor: _, ...rest } = filter;
    void navigate({ to: "/admin/applications", search: { ...rest, ...changes } });
  }

  return (
    <PageFrame
      title={m.admin_applications()}
      filters={
        <>
          <FilterSelect
            label={m.admin_state()}
            value={filter.state ?? "pending"}
            choices={named(states, stateName)}
            onChange={(state) => narrow({ state })}
          />
          <OrderSelect
            value={filter.sort ?? "newest"}
            orders={["newest", "oldest"]}
            onChange={(sort) => narrow({ sort })}
          />
        </>
      }
      actions={<CsvButton name="instructor-applications" filter={{ ...filter }} />}
    >
      <ListBody
        query={applications}
        empty={m.admin_applications_none()}
        cursor={filter.cursor}
        link={(cursor) => ({ to: "/admin/applications", search: { ...filter, cursor } })}
      >
        {(items) =>
          items.map((application) => (
            <WorkCard
              key={application.id}
              {...application}
              note={application.decisionNote}
              onDecide={() => setOpen(application)}
            >
              <p className="readable whitespace-pre-line wrap-anywhere">{application.experience}</p>
              {application.sampleUrl === null ? null : (
                <p className="text-sm wrap-anywhere">
                  <a
                    href={application.sampleUrl}
                    target="_blank"
                    rel="noreferrer noopener"
                    className="text-teal underline underline-offset-4"
                  >
                    {application.sampleUrl}
                  </a>
                </p>
              )}
            </WorkCard>
          ))
        }
      </ListBody>
      {open ? (
        <DecideDialog
          title={m.admin_application_title({ name: open.person.displayName })}
          text={m.admin_application_text()}
          choices={[
            { value: "approve", label: m.admin_application_approve() },
            { value: "reject", label: m.admin_application_reject() },
          ]}
          act={(decision, note) => decideApplication(open.id, { decision, note })}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </PageFrame>
  );
}
