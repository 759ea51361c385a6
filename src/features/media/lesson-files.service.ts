import type { Attachment } from "../../contract/media/attachment.ts";
import type { AttachmentRow, AttachmentsRepository } from "./attachments.repository.ts";

/** Which files go with a lesson. */
export class LessonFiles {
  readonly #repository: AttachmentsRepository;

  constructor(repository: AttachmentsRepository) {
    this.#repository = repository;
  }

  /** The oldest first. */
  async list(lessonId: string): Promise<Attachment[]> {
    return (await this.#repository.list(lessonId)).map(toAttachment);
  }
}

function toAttachment({ id, filename, sizeBytes, createdAt }: AttachmentRow): Attachment {
  return { id, filename, size: sizeBytes, createdAt: new Date(createdAt).toISOString() };
}
