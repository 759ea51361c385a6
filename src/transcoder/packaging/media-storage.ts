/** A file that is read in ranges, as R2 lets it be read. */
export interface SourceFile {
  readonly sizeBytes: number;
  /** The bytes from `start` up to, not with, `end`. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** Where a package is put; paths are relative to it. What is there under a path goes. */
export interface PackageFolder {
  put(path: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Begins a file that is too large to be held whole. */
  begin(path: string, contentType: string): Promise<FileInParts>;
}

/** All parts but the last are equally large (R2 asks for it); numbers are from 1. */
export interface FileInParts {
  part(number: number, bytes: Uint8Array): Promise<void>;
  complete(): Promise<void>;
  abort(): Promise<void>;
}

/** The storage did not do what it should: nothing is wrong with the video, and trying again may help. */
export class StorageFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StorageFault";
  }
}
