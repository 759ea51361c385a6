import type {
  FileInParts,
  PackageFolder,
  SourceFile,
} from "../../../src/transcoder/packaging/media-storage.ts";

/** A file in memory that counts how it is read. */
export class CountedFile implements SourceFile {
  readonly #bytes: Uint8Array;
  reads = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get sizeBytes(): number {
    return this.#bytes.length;
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    this.reads += 1;
    return this.#bytes.slice(start, end);
  }
}

/** A folder in memory, as strict as R2: parts that are not the last are equally large, and none is small. */
export class MemoryFolder implements PackageFolder {
  readonly files = new Map<string, Uint8Array>();
  /** In the order in which they were complete. */
  readonly order: string[] = [];
  aborted = 0;

  async put(path: string, bytes: Uint8Array): Promise<void> {
    this.files.set(path, bytes.slice());
    this.order.push(path);
  }

  async begin(path: string): Promise<FileInParts> {
    const parts = new Map<number, Uint8Array>();
    return {
      part: async (number, bytes) => {
        parts.set(number, bytes.slice());
      },
      complete: async () => {
        const all = Array.from(
          { length: parts.size },
          (_, index) => parts.get(index + 1) ?? new Uint8Array(),
        );
        const sizes = new Set(all.slice(0, -1).map(({ length }) => length));
        if (sizes.size > 1 || [...sizes].some((size) => size < 5 * 1024 * 1024)) {
          throw new Error("The parts are of different sizes, or too small");
        }
        await this.put(path, await new Blob(all.map((part) => part.slice())).bytes());
      },
      abort: async () => {
        this.aborted += 1;
      },
    };
  }

  text(path: string): string {
    return new TextDecoder().decode(this.files.get(path));
  }
}
