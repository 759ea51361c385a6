import { CirclePlay } from "lucide-react";
import { m } from "../../../../paraglide/messages.js";

/** Where the video of a lesson will be: its instructor has not sent one yet. */
export function NoVideo() {
  return (
    <div className="grid aspect-video min-h-56 w-full place-content-center justify-items-center gap-2 rounded-card border border-line bg-sunken p-5 text-center max-sm:aspect-auto">
      <CirclePlay aria-hidden="true" className="size-12 text-teal" />
      <p className="text-lg font-semibold">{m.learn_video_soon_title()}</p>
      <p className="max-w-sm text-muted">{m.learn_video_soon()}</p>
    </div>
  );
}
