import { z } from "zod";
import { idSchema, timestampSchema } from "../common.ts";

/** Of one file that goes with a lesson. */
export const ATTACHMENT_MAX_BYTES = 100 * 1024 * 1024;
export const MAX_ATTACHMENTS = 20;

/** Endings of files that may go with a lesson: nothing that a computer would run when it is opened. */
export const attachmentExtensions = [
  "pdf",
  "txt",
  "md",
  "csv",
  "rtf",
  "epub",
  "docx",
  "xlsx",
  "pptx",
  "odt",
  "ods",
  "odp",
  "png",
  "jpg",
  "jpeg",
  "webp",
  "gif",
  "mp3",
  "m4a",
  "ogg",
  "wav",
  "mp4",
  "zip",
] as const;

export const attachmentSchema = z
  .object({
    id: idSchema,
    filename: z.string(),
    size: z.int().describe("Bytes"),
    createdAt: timestampSchema,
  })
  .meta({ id: "Attachment" });
export type Attachment = z.infer<typeof attachmentSchema>;

export const attachmentUrlSchema = z
  .object({ url: z.string().describe("Downloads the file under its name"), expiresAt: timestampSchema })
  .meta({ id: "AttachmentUrl" });
export type AttachmentUrl = z.infer<typeof attachmentUrlSchema>;
