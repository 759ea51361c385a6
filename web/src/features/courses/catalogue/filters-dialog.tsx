import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { chosenFilters } from "./chosen-filters.ts";
import { Facets } from "./facets.tsx";
import type { FacetsProps } from "./facets.tsx";

/** The filters where there is no room beside the list; the button below tells how many courses they leave. */
export function FiltersDialog({ total, ...facets }: FacetsProps & { total: number | undefined }) {
  const [isOpen, setOpen] = useState(false);
  const chosen = chosenFilters(facets.filter);
  return (
    <>
      <Button tone="plain" className="lg:hidden" onClick={() => setOpen(true)}>
        <SlidersHorizontal aria-hidden="true" className="size-5" />
        {chosen === 0 ? m.courses_filters() : m.courses_filters_on({ count: chosen })}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={m.courses_filters()}>
        <Facets {...facets} />
        <div className="sticky -bottom-5 -mx-5 mt-5 -mb-5 border-t border-line bg-surface p-4 sm:-bottom-6 sm:-mx-6 sm:-mb-6">
          <Button className="w-full" onClick={() => setOpen(false)}>
            {m.courses_show_results({ count: total ?? 0 })}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
