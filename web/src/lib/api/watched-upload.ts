/** A way to send a request that tells how much of its body has left; the answer is a Response as of `fetch`. */
export function watchedBy(onProgress: (sent: number) => void) {
  return (path: string, init: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(init.method ?? "GET", path);
      request.responseType = "blob";
      for (const [name, value] of new Headers(init.headers)) request.setRequestHeader(name, value);
      request.upload.addEventListener("progress", ({ loaded, total, lengthComputable }) => {
        if (lengthComputable) onProgress(loaded / total);
      });
      request.addEventListener("load", () => resolve(responseOf(request)));
      for (const end of ["error", "abort"]) {
        request.addEventListener(end, () => reject(new TypeError("The upload did not arrive")));
      }
      init.signal?.addEventListener("abort", () => request.abort(), { once: true });
      request.send(init.body instanceof FormData ? init.body : null);
    });
}

function responseOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().trim().split("\r\n")) {
    const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) headers.append(name, value);
  }
  // A Blob, as asked for by `responseType`; some answers must not have a body.
  const body: unknown = request.response;
  const hasBody = body instanceof Blob && body.size > 0;
  return new Response(hasBody ? body : null, { status: request.status, headers });
}
