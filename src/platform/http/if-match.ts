import { z } from "@hono/zod-openapi";
import { AppError } from "../errors.ts";

/** The header of a conditional write, for the `request` of `createRoute`. */
export const ifMatchHeaders = z.object({
  "if-match": z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'The version that was read, as an entity tag: `"3"`', example: '"3"' }),
});

/** The entity tag of a versioned object. */
export function versionTag(version: number): string {
  return `"${version}"`;
}

/**
 * The version that the client has read (RFC 9110 section 13.1.1), compared strongly: a weak tag names no version.
 * @throws AppError `precondition_required` without the header (RFC 6585 section 3), `precondition_failed` when it names
 * no version of ours
 */
export function requiredVersion(headers: { "if-match"?: string | undefined }): number {
  const value = headers["if-match"];
  if (value === undefined) throw new AppError("precondition_required");
  const version = /^\s*"(?<version>[1-9]\d{0,14})"\s*$/.exec(value)?.groups?.["version"];
  if (version === undefined) throw new AppError("precondition_failed");
  return Number(version);
}
