import { createFileRoute } from "@tanstack/react-router";
import { CataloguePage } from "../../../features/courses/catalogue/catalogue-page.tsx";
import { loadLastCourses } from "../../../features/courses/catalogue/load-last-courses.ts";
import { addressOf, coursesFilter, coursesSearch } from "./-search.ts";

export const Route = createFileRoute("/_open/courses/")({
  validateSearch: coursesSearch,
  loader: loadLastCourses,
  component: function Catalogue() {
    const navigate = Route.useNavigate();
    return (
      <CataloguePage
        filter={coursesFilter(Route.useSearch())}
        onChange={(filter, { replace }) =>
          void navigate({ search: addressOf(filter), replace, resetScroll: false })
        }
      />
    );
  },
});
