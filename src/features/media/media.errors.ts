import { AppError } from "../../platform/errors.ts";

export const noSuchLesson = () => new AppError("not_found", { detail: "There is no lesson with this id" });
export const noSuchUpload = () => new AppError("not_found", { detail: "There is no upload with this id" });
export const noSuchVideo = () => new AppError("not_found", { detail: "This lesson has no video" });
export const noSuchAttachment = () => new AppError("not_found", { detail: "There is no file with this id" });
export const noSuchCaptions = () =>
  new AppError("not_found", { detail: "There are no captions in this language" });
export const notAVideoLesson = () =>
  new AppError("upload_refused", { detail: "Only a lesson of type video has a video" });
export const fileTooLarge = (maxBytes: number) =>
  new AppError("payload_too_large", { detail: `Choose a file of at most ${maxBytes} bytes` });
export const kindNotTaken = (extensions: readonly string[]) =>
  new AppError("unsupported_media_type", { detail: `Choose one of these files: ${extensions.join(", ")}` });
export const wrongContent = () =>
  new AppError("upload_refused", { detail: "What is in the file is not what its name says" });
export const wrongSize = () =>
  new AppError("upload_refused", { detail: "The file that arrived has another size than was announced" });
export const partsMissing = (numbers: readonly number[]) =>
  new AppError("upload_incomplete", { detail: `Parts are missing: ${numbers.slice(0, 20).join(", ")}` });
export const partsRejected = () =>
  new AppError("upload_incomplete", { detail: "The storage does not know these parts: send them again" });
export const noSuchPart = () =>
  new AppError("validation_failed", { fields: [{ path: "wanted", message: "The file has no such part" }] });
export const uploadIsWhole = () => new AppError("conflict", { detail: "The file has arrived already" });
export const tooManyUploads = (most: number) =>
  new AppError("media_limit_reached", {
    detail: `Finish or cancel an upload first: at most ${most} at a time`,
  });
export const tooManyAttachments = (most: number) =>
  new AppError("media_limit_reached", { detail: `A lesson has at most ${most} files` });
export const tooManyCaptions = (most: number) =>
  new AppError("media_limit_reached", { detail: `A lesson has captions in at most ${most} languages` });
export const captionsUnreadable = ({ line, message }: { line: number; message: string }) =>
  new AppError("captions_unreadable", {
    detail: `Line ${line}: ${message}`,
    fields: [{ path: "text", message: `Line ${line}: ${message}` }],
  });
