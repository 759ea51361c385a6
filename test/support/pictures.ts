import { env, exports } from "cloudflare:workers";
import { newId } from "../../src/platform/ids.ts";
import { ORIGIN } from "./api.ts";

const PIXEL = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (char) => char.codePointAt(0) ?? 0,
);

/** A picture of one colour, by the Images binding's own encoder from a 1 × 1 PNG. */
export async function picture(format: "image/png" | "image/jpeg" | "image/webp", side = 64) {
  const result = await env.IMAGES.input(new Blob([PIXEL]).stream())
    .transform({ width: side, height: side, fit: "squeeze" })
    .output({ format });
  return new Uint8Array(await result.response().arrayBuffer());
}

/** Sends a file as a form does; without a token when it is null. */
export async function uploadPicture(
  path: string,
  token: string | null,
  file: { bytes: Uint8Array<ArrayBuffer>; name?: string },
): Promise<Response> {
  const form = new FormData();
  form.set("file", new File([file.bytes], file.name ?? "me.png", { type: "image/png" }));
  return exports.default.fetch(
    new Request(`${ORIGIN}${path}`, {
      method: "POST",
      body: form,
      headers: {
        "cf-connecting-ip": newId(),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
    }),
  );
}
