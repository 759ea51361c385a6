import { fetcher } from "@uppy/core/utils";
import type { ProblemCode } from "../../../lib/api/problem.ts";
import { RequestProblem } from "../../../lib/api/problem.ts";
import type { PutOptions } from "./upload-doors.ts";

/** A network that says nothing for so long is taken for lost. */
const silentAfterMs = 30_000;

/** Sends the bytes of a part to its signed address; returns the ETag by which the storage knows them. */
export async function putPart(url: string, bytes: Blob, { signal, onProgress }: PutOptions): Promise<string> {
  const silence = new AbortController();
  let request: XMLHttpRequest | null = null;
  try {
    const answer = await fetcher(url, {
      method: "PUT",
      body: bytes,
      retries: 0,
      timeout: silentAfterMs,
      onTimeout: () => silence.abort(),
      signal: AbortSignal.any([signal, silence.signal]),
      onBeforeRequest: (sent) => {
        request = sent;
      },
      onUploadProgress: ({ loaded }) => onProgress(loaded),
    });
    const etag = answer.getResponseHeader("etag")?.replaceAll('"', "");
    if (etag) return etag;
    throw new RequestProblem({ code: "unreadable", message: "The storage did not name the part" });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof RequestProblem) throw error;
    throw problemOf(statusOf(request));
  }
}

function statusOf(request: XMLHttpRequest | null): number {
  return request?.status ?? 0;
}

function problemOf(status: number): RequestProblem {
  const message = `The storage answered ${status}`;
  return new RequestProblem(
    status === 0 ? { code: "network", message } : { code: codeOf(status), message, status },
  );
}

function codeOf(status: number): ProblemCode {
  if (status === 403) return "link_expired";
  if (status === 404) return "not_found";
  return status >= 500 || status === 408 || status === 429 ? "unavailable" : "unreadable";
}
