import { extensionOf, fileNameSchema } from "../../../../../src/contract/media/file-name.ts";
import type { Upload } from "../../../../../src/contract/media/upload.ts";
import { limitText, sizeText } from "../../../lib/text/size.ts";
import { m } from "../../../paraglide/messages.js";

/** Which files are taken. */
export interface FileRules {
  maxBytes: number;
  /** Endings without a point. */
  extensions: readonly string[];
}

/** Why a file is not even sent, in words; null when nothing is known against it. */
export function refusalOf(file: Pick<File, "name" | "size">, rules: FileRules): string | null {
  const { name, size } = file;
  if (size === 0) return m.media_refused_empty({ name });
  if (!rules.extensions.includes(extensionOf(name))) {
    return m.media_refused_kind({ name, kinds: kindsText(rules.extensions) });
  }
  if (size > rules.maxBytes) {
    return m.media_refused_size({ name, size: sizeText(size), max: limitText(rules.maxBytes) });
  }
  return fileNameSchema.safeParse(name).success ? null : m.media_refused_name({ name });
}

/** How a file differs from the one that was begun, in words; null when it can be the same. */
export function differenceOf(
  file: Pick<File, "name" | "size">,
  { filename, size }: Pick<Upload, "filename" | "size">,
): string | null {
  if (file.name !== filename) return m.media_differs_name({ chosen: file.name, name: filename });
  if (file.size === size) return null;
  return m.media_differs_size({ chosen: sizeText(file.size), size: sizeText(size) });
}

/** For instance "MP4, MOV". */
export function kindsText(extensions: readonly string[]): string {
  return extensions.map((extension) => extension.toUpperCase()).join(", ");
}

/** What a file chooser offers first. */
export function acceptOf(extensions: readonly string[]): string {
  return extensions.map((extension) => `.${extension}`).join(",");
}
