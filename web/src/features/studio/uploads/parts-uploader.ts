import { BasePlugin, EventManager } from "@uppy/core";
import type { PluginOpts, Uppy } from "@uppy/core";
import type { Upload } from "../../../../../src/contract/media/upload.ts";
import { asProblem } from "../../../lib/api/problem.ts";
import type { RequestProblem } from "../../../lib/api/problem.ts";
import type { PartLoop } from "./part-loop.ts";

export type FileMeta = Record<string, unknown>;
export type NoBody = Record<string, never>;

interface PartsUploaderOptions extends PluginOpts {
  loop: PartLoop;
  done: (upload: Upload) => void;
  failed: (problem: RequestProblem) => void;
}

/**
 * Sends the file of an Uppy in parts to addresses that the API signs. Uppy's own S3 uploader opens, lists and
 * completes a multipart upload at the storage itself; here the API does that, because it has to know what has arrived.
 */
export class PartsUploader extends BasePlugin<PartsUploaderOptions, FileMeta, NoBody> {
  #running = new AbortController();

  constructor(uppy: Uppy<FileMeta, NoBody>, options: PartsUploaderOptions) {
    super(uppy, options);
    this.id = "PartsUploader";
    this.type = "uploader";
  }

  override install(): void {
    this.#setResumable(true);
    this.uppy.addUploader(this.#upload);
  }

  override uninstall(): void {
    this.uppy.removeUploader(this.#upload);
    this.#running.abort();
    this.#setResumable(false);
  }

  #setResumable(resumableUploads: boolean): void {
    this.uppy.setState({ capabilities: { ...this.uppy.getState().capabilities, resumableUploads } });
  }

  readonly #upload = async ([fileId]: string[]): Promise<void> => {
    if (fileId === undefined) return;
    const events = new EventManager(this.uppy);
    this.uppy.emit("upload-start", [this.uppy.getFile(fileId)]);
    try {
      await new Promise<void>((resolve) => {
        const run = () => void this.#run(fileId).then((isOver) => (isOver ? resolve() : undefined));
        const end = () => {
          this.#running.abort();
          resolve();
        };
        events.onFilePause(fileId, (isPaused) => (isPaused ? this.#running.abort() : run()));
        events.onFileRemove(fileId, end);
        events.onCancelAll(fileId, end);
        run();
      });
    } finally {
      events.remove();
    }
  };

  /** False when it was paused: then it is not over. */
  async #run(fileId: string): Promise<boolean> {
    const { signal } = (this.#running = new AbortController());
    try {
      const upload = await this.opts.loop.run(signal);
      if (signal.aborted) return false;
      this.uppy.emit("upload-success", this.uppy.getFile(fileId), { status: 200 });
      this.opts.done(upload);
    } catch (error) {
      if (signal.aborted) return false;
      const problem = asProblem(error);
      this.uppy.emit("upload-error", this.uppy.getFile(fileId), problem);
      this.opts.failed(problem);
    }
    return true;
  }
}
