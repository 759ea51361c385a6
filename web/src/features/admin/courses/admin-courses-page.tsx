import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { AdminCourse } from "../../../../../src/contract/admin/courses.ts";
import { adminCoursesQuery } from "../../../lib/queries/admin/courses.ts";
import type { AdminCoursesFilter } from "../../../lib/queries/admin/courses.ts";
import { m } from "../../../paraglide/messages.js";
import { CsvButton } from "../list/csv-button.tsx";
import { DataTable } from "../list/data-table.tsx";
import { FilterSelect } from "../list/filter-select.tsx";
import { ListBody } from "../list/list-body.tsx";
import { PageFrame } from "../list/page-frame.tsx";
import { SearchBox } from "../list/search-box.tsx";
import { named } from "../names.ts";
import { courseColumns } from "./course-columns.tsx";
import { courseStateName } from "./course-state.ts";
import { UnpublishDialog } from "./unpublish-dialog.tsx";

const states = ["draft", "published", "archived"] as const;

/** All courses, the unpublished ones too. */
export function AdminCoursesPage({ filter }: { filter: AdminCoursesFilter }) {
  const navigate = useNavigate();
  const courses = useQuery(adminCoursesQuery(filter));
  const [unpublished, setUnpublished] = useState<AdminCourse | null>(null);

  /** Another choice begins at the first page. */
  function narrow(changes: AdminCoursesFilter): void {
    const { cursor: _, ...rest } = filter;
    void navigate({ to: "/admin/courses", search: { ...rest, ...changes } });
  }

  return (
    <PageFrame
      title={m.admin_courses()}
      filters={
        <>
          <SearchBox
            key={filter.q}
            label={m.admin_courses_search()}
            value={filter.q ?? ""}
            onSearch={(q) => narrow({ q: q === "" ? undefined : q })}
          />
          <FilterSelect
            label={m.admin_state()}
            any={m.admin_any()}
            value={filter.status}
            choices={named(states, courseStateName)}
            onChange={(status) => narrow({ status })}
          />
        </>
      }
      actions={<CsvButton name="courses" filter={{ ...filter }} />}
    >
      <ListBody
        query={courses}
        empty={m.admin_courses_none()}
        cursor={filter.cursor}
        link={(cursor) => ({ to: "/admin/courses", search: { ...filter, cursor } })}
      >
        {(items, isOld) => (
          <DataTable
            caption={m.admin_courses()}
            columns={courseColumns(filter, setUnpublished)}
            items={items}
            isOld={isOld}
          />
        )}
      </ListBody>
      {unpublished ? <UnpublishDialog course={unpublished} onClose={() => setUnpublished(null)} /> : null}
    </PageFrame>
  );
}
