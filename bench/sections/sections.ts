import { UsageError } from "../../scripts/local/settings.ts";
import { alike } from "./alike.ts";
import { burst } from "./burst.ts";
import { catalogue } from "./catalogue.ts";
import { idleMemory } from "./idle-memory.ts";
import { joinLatency } from "./join-latency.ts";
import { login } from "./login.ts";
import { matcher } from "./matcher.ts";
import { relay } from "./relay.ts";
import type { Section } from "./section.ts";
import { size } from "./size.ts";
import { upload } from "./upload.ts";
import { video } from "./video.ts";

const sections: readonly Section[] = [
  joinLatency,
  burst,
  relay,
  idleMemory,
  matcher,
  login,
  alike,
  catalogue,
  size,
  video,
  upload,
];

/**
 * The sections of these names, or all of them.
 * @throws UsageError for a name that is none
 */
export function chosenSections(names: readonly string[]): readonly Section[] {
  const unknown = names.find((name) => sections.every((section) => section.name !== name));
  if (unknown !== undefined) {
    const known = sections.map(({ name }) => name).join(", ");
    throw new UsageError(`"${unknown}" is not measured here; these are: ${known}`);
  }
  return names.length === 0 ? sections : sections.filter(({ name }) => names.includes(name));
}
