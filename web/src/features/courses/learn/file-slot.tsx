import { File } from "lucide-react";
import { m } from "../../../paraglide/messages.js";

/** Where the file of a lesson is offered; what to do as long as there is none. */
export function FileSlot() {
  return (
    <div className="flex items-center gap-4 rounded-card border border-line bg-sunken p-5">
      <File aria-hidden="true" className="size-10 shrink-0 text-teal" />
      <div>
        <p className="text-lg font-semibold">{m.learn_file_soon_title()}</p>
        <p className="text-muted">{m.learn_video_soon()}</p>
      </div>
    </div>
  );
}
