import type { useSortable } from "@dnd-kit/sortable";
import { GripVertical } from "lucide-react";
import { m } from "../../../paraglide/messages.js";

type Sortable = ReturnType<typeof useSortable>;

interface DragHandleProps {
  title: string;
  handleRef: Sortable["setActivatorNodeRef"];
  attributes: Sortable["attributes"];
  listeners: Sortable["listeners"];
}

/** What something is dragged by. Space picks it up, arrows move it, Space lays it down. */
export function DragHandle({ title, handleRef, attributes, listeners }: DragHandleProps) {
  return (
    <button
      ref={handleRef}
      type="button"
      {...attributes}
      {...listeners}
      aria-roledescription={m.studio_drag_role()}
      aria-label={m.studio_drag({ title })}
      className="grid size-10 shrink-0 cursor-grab touch-none place-items-center rounded-control text-muted hover:bg-sunken hover:text-ink"
    >
      <GripVertical aria-hidden="true" className="size-5" />
    </button>
  );
}
