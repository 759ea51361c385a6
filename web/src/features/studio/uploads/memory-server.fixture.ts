import type { SignedParts, Upload } from "../../../../../src/contract/media/upload.ts";
import { RequestProblem } from "../../../lib/api/problem.ts";
import type { ProblemCode } from "../../../lib/api/problem.ts";
import type { UploadDoors } from "./upload-doors.ts";

const PART_SIZE = 10;

interface Put {
  file: string;
  part: number;
  arrive: () => void;
  break: (code: ProblemCode) => void;
}

/** A server in memory that speaks the contract: parts arrive when the test says so, or at once. */
export class MemoryServer implements UploadDoors {
  readonly uploads = new Map<string, Upload>();
  readonly cancelled: string[] = [];
  readonly completed: string[] = [];
  /** Parts that began to be sent, as "file#part". */
  readonly sent: string[] = [];
  /** On their way now. */
  puts: Put[] = [];
  isInstant = true;
  refusals: ProblemCode[] = [];

  async start(
    lessonId: string,
    purpose: Upload["purpose"],
    { filename, size }: { filename: string; size: number },
  ) {
    const id = `upload-${this.uploads.size + 1}`;
    const upload: Upload = {
      id,
      courseId: "course",
      lessonId,
      purpose,
      filename,
      size,
      partSize: PART_SIZE,
      partCount: Math.ceil(size / PART_SIZE),
      uploaded: [],
      state: "uploading",
      percent: 0,
      failure: null,
      createdAt: "2026-11-21T09:30:00.000Z",
      expiresAt: "2026-11-24T09:30:00.000Z",
    };
    this.uploads.set(id, upload);
    return upload;
  }

  async read(id: string): Promise<Upload> {
    const upload = this.uploads.get(id);
    if (!upload) throw problem("not_found");
    return upload;
  }

  async parts(id: string, { uploaded, wanted }: Parameters<UploadDoors["parts"]>[1]): Promise<SignedParts> {
    const upload = await this.read(id);
    this.uploads.set(id, { ...upload, uploaded: [...upload.uploaded, ...uploaded] });
    const parts = wanted.map((number) => ({ number, url: `${id}#${number}` }));
    return { parts, expiresAt: upload.expiresAt };
  }

  async complete(id: string, uploaded: Parameters<UploadDoors["complete"]>[1]): Promise<Upload> {
    const upload = await this.read(id);
    const refusal = this.refusals.shift();
    if (refusal) throw problem(refusal);
    const numbers = new Set([...upload.uploaded, ...uploaded].map(({ number }) => number));
    if (numbers.size < upload.partCount) throw problem("upload_incomplete");
    this.completed.push(upload.filename);
    return { ...upload, state: "queued" };
  }

  async cancel(id: string): Promise<void> {
    this.cancelled.push(id);
    this.uploads.delete(id);
  }

  put(url: string, bytes: Blob, { signal, onProgress }: Parameters<UploadDoors["put"]>[2]): Promise<string> {
    const [id = "", number = ""] = url.split("#");
    const file = this.uploads.get(id)?.filename ?? "";
    this.sent.push(`${file}#${number}`);
    return new Promise((resolve, reject) => {
      const put: Put = {
        file,
        part: Number(number),
        arrive: () => {
          this.puts = this.puts.filter((other) => other !== put);
          onProgress(bytes.size);
          resolve(`etag-${number}`);
        },
        break: (code) => {
          this.puts = this.puts.filter((other) => other !== put);
          reject(problem(code));
        },
      };
      this.puts.push(put);
      signal.addEventListener("abort", () => {
        this.puts = this.puts.filter((other) => other !== put);
        reject(signal.reason);
      });
      if (this.isInstant) put.arrive();
    });
  }
}

function problem(code: ProblemCode): RequestProblem {
  return new RequestProblem({ code, message: code });
}
