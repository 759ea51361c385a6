import type { Statement } from "../../platform/db/guarded-batch.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import { mediaFolders } from "../../platform/storage/media-keys.ts";
import type { MediaRemovalRepository, RemovedPlace } from "./media-removal.repository.ts";

interface Dependencies {
  repository: MediaRemovalRepository;
  outbox: Outbox;
}

/** What goes with a course or a lesson that is removed. */
export interface Removal {
  /** For the batch that removes it, before its own writes. */
  statements: Statement[];
  /** To be announced after the commit: then the bytes go too. */
  eventId: string;
}

/** Takes along the files of what courses remove. */
export class MediaRemoval {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async ofLesson(courseId: string, lessonId: string): Promise<Removal> {
    return this.#of({ courseId, lessonId });
  }

  async ofCourse(courseId: string): Promise<Removal> {
    return this.#of({ courseId });
  }

  async #of(place: RemovedPlace): Promise<Removal> {
    const { repository, outbox } = this.#deps;
    const [providerIds, uploads] = await Promise.all([
      repository.listProviderIds(place),
      repository.listOpenUploads(place),
    ]);
    const folders = mediaFolders(place.courseId, place.lessonId);
    const event = outbox.record("media.discarded", { folders, keys: [], providerIds, uploads });
    return { statements: [...repository.deleteAll(place), event.statement], eventId: event.id };
  }
}
