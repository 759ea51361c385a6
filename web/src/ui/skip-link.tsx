import { m } from "../paraglide/messages.js";

/** The first stop of the keyboard: past the navigation to the page itself. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="absolute start-4 top-2 z-50 -translate-y-20 rounded-control bg-teal px-4 py-2 font-semibold text-on-teal focus:translate-y-0"
    >
      {m.skip_to_content()}
    </a>
  );
}
