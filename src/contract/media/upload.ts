import { z } from "zod";
import { idSchema, timestampSchema } from "../common.ts";
import { fileNameSchema } from "./file-name.ts";
import { videoFailureSchema } from "./video.ts";

export const uploadPurposes = ["video", "attachment"] as const;
export type UploadPurpose = (typeof uploadPurposes)[number];

/** Of one file. R2 would take 10,000, each of 5 MiB to 5 GiB and all but the last of one size. */
export const MAX_PARTS = 1000;
/** How many addresses of parts are signed at once. */
export const MAX_SIGNED_PARTS = 20;

/** A file that is about to be sent. */
export const startUploadBodySchema = z
  .strictObject({
    filename: fileNameSchema,
    size: z.int().min(1, { message: "The file is empty" }).describe("Bytes"),
    contentType: z.string().max(120).describe("What the browser takes it for; the bytes decide"),
  })
  .meta({
    id: "StartUploadBody",
    example: { filename: "greetings.mp4", size: 48_000_000, contentType: "video/mp4" },
  });
export type StartUploadBody = z.infer<typeof startUploadBodySchema>;

const partNumberSchema = z.int().min(1).max(MAX_PARTS);

/** A part that has arrived, as R2 has named it in the `ETag` of its answer. */
export const uploadedPartSchema = z
  .strictObject({ number: partNumberSchema, etag: z.string().min(1).max(200) })
  .meta({ id: "UploadedPart" });
export type UploadedPart = z.infer<typeof uploadedPartSchema>;

/** Says which parts have arrived, and asks where to send others. */
export const uploadPartsBodySchema = z
  .strictObject({
    uploaded: z.array(uploadedPartSchema).max(MAX_SIGNED_PARTS).default([]),
    wanted: z.array(partNumberSchema).max(MAX_SIGNED_PARTS).default([]),
  })
  .meta({ id: "UploadPartsBody", example: { uploaded: [{ number: 1, etag: "a1b2" }], wanted: [2] } });
export type UploadPartsBody = z.infer<typeof uploadPartsBodySchema>;

export const signedPartsSchema = z
  .object({
    parts: z.array(z.object({ number: z.int(), url: z.string().describe("PUT the bytes of the part here") })),
    expiresAt: timestampSchema.describe("Of the addresses"),
  })
  .meta({ id: "SignedParts" });
export type SignedParts = z.infer<typeof signedPartsSchema>;

export const completeUploadBodySchema = z
  .strictObject({ uploaded: z.array(uploadedPartSchema).max(MAX_SIGNED_PARTS).default([]) })
  .meta({ id: "CompleteUploadBody", description: "Parts that have not been named before" });
export type CompleteUploadBody = z.infer<typeof completeUploadBodySchema>;

export const uploadStates = ["uploading", "queued", "processing", "ready", "failed"] as const;
export const uploadStateSchema = z.enum(uploadStates).meta({ id: "UploadState", example: "uploading" });

export const uploadSchema = z
  .object({
    id: idSchema,
    courseId: idSchema,
    lessonId: idSchema,
    purpose: z.enum(uploadPurposes),
    filename: z.string(),
    size: z.int().describe("Bytes"),
    partSize: z.int().describe("Bytes of every part but the last"),
    partCount: z.int(),
    uploaded: z.array(uploadedPartSchema).describe("What has arrived: an upload goes on with the others"),
    state: uploadStateSchema,
    percent: z.int().min(0).max(100).describe("Of the state: of the parts, then of the processing"),
    failure: videoFailureSchema.nullable(),
    createdAt: timestampSchema,
    expiresAt: timestampSchema.describe("An upload that is not complete by then is given up"),
  })
  .meta({ id: "Upload" });
export type Upload = z.infer<typeof uploadSchema>;
