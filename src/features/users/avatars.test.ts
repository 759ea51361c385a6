import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { picture, uploadPicture } from "../../../test/support/pictures.ts";
import { eventually } from "../../../test/support/sockets.ts";
import type { Me } from "../../contract/users.ts";
import { newId } from "../../platform/ids.ts";

const upload = (token: string | null, bytes: Uint8Array<ArrayBuffer>, name?: string) =>
  uploadPicture("/api/v1/users/me/avatar", token, name === undefined ? { bytes } : { bytes, name });

describe("a picture of a person", () => {
  it.each(["image/png", "image/jpeg", "image/webp"] as const)(
    "of type %s becomes a square WebP that is cached for good",
    async (format) => {
      const { token } = await signUp();
      const answer = await upload(token, await picture(format));
      expect(answer.status).toBe(200);
      const { avatarUrl } = await answer.json<Me>();
      const served = await api("GET", avatarUrl ?? "");
      expect(served.headers.get("content-type")).toBe("image/webp");
      expect(served.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
      const bytes = await served.bytes();
      expect(await env.IMAGES.info(new Blob([bytes]).stream())).toMatchObject({ width: 400, height: 400 });
      const again = await api("GET", avatarUrl ?? "", {
        headers: { "if-none-match": served.headers.get("etag") ?? "" },
      });
      expect(again.status).toBe(304);
    },
  );

  it("replaces the one before, whose object is deleted", async () => {
    const { token, id } = await signUp();
    const first = (await (await upload(token, await picture("image/png"))).json<Me>()).avatarUrl ?? "";
    const second = (await (await upload(token, await picture("image/jpeg"))).json<Me>()).avatarUrl ?? "";
    expect(second).not.toBe(first);
    await eventually(async () => (await api("GET", first)).status === 404, 10_000);
    expect((await api("GET", second)).status).toBe(200);
    expect((await api("DELETE", "/api/v1/users/me/avatar", { token })).status).toBe(204);
    await eventually(
      async () => (await env.MEDIA_PUBLIC.list({ prefix: `avatars/${id}/` })).objects.length === 0,
      10_000,
    );
  });

  it("is seen by others at once", async () => {
    const [ana, ben] = [await signUp(), await signUp()];
    const seen = async () =>
      (await api("GET", `/api/v1/users/${ana.id}/public`, { token: ben.token })).json();
    expect(await seen()).toMatchObject({ avatarUrl: null });
    await upload(ana.token, await picture("image/png"));
    expect(await seen()).toMatchObject({ avatarUrl: expect.stringMatching(/^\/media\/avatars\//) });
  });

  it("is known by its bytes, not by its name", async () => {
    const { token } = await signUp();
    const svg = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    );
    const html = new TextEncoder().encode("<html><script>alert(1)</script></html>");
    const gif = new TextEncoder().encode("GIF89a<script>alert(1)</script>");
    for (const bytes of [svg, html, gif, new Uint8Array(0)]) {
      const refused = await upload(token, bytes.slice());
      expect([refused.status, (await problemOf(refused)).code]).toEqual([415, "unsupported_media_type"]);
    }
  });

  it("is refused when only its first bytes are those of a picture", async () => {
    const { token } = await signUp();
    const whole = await picture("image/png", 300);
    for (const bytes of [whole.slice(0, 20), new Uint8Array([0xff, 0xd8, 0xff, ...new Uint8Array(100)])]) {
      const refused = await upload(token, bytes);
      expect([refused.status, (await problemOf(refused)).code]).toEqual([422, "image_unreadable"]);
    }
  });

  it("is of at most 5 MB, counted as it comes in", async () => {
    const { token } = await signUp();
    const large = new Uint8Array(5 * 1024 * 1024 + 1);
    large.set(await picture("image/png"));
    expect((await upload(token, large)).status).toBe(413);
    const huge = new Uint8Array(8 * 1024 * 1024);
    expect((await upload(token, huge)).status).toBe(413);
  });

  it("takes a file and a person", async () => {
    const { token } = await signUp();
    expect((await upload(null, await picture("image/png"))).status).toBe(401);
    const json = await api("POST", "/api/v1/users/me/avatar", { body: { file: "x" }, token });
    expect([400, 415]).toContain(json.status);
    expect((await api("GET", "/media/avatars/../../secret")).status).toBe(404);
    expect((await api("GET", `/media/avatars/${newId()}/1.webp`)).status).toBe(404);
  });
});
