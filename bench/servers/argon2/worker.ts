import { argon2Hash } from "../../../src/platform/auth/argon2.ts";

/** Hashes `?count=` times. Clocks stand still inside a Worker, so the caller takes the time. */
export default {
  async fetch(request) {
    const count = Number(new URL(request.url).searchParams.get("count"));
    for (let done = 0; done < count; done += 1) {
      await argon2Hash("dGhlIGlucHV0IGlzIGEgYmFzZTY0IHN0cmluZyBvZiAzMiBieXRlcw==", "standard");
    }
    return new Response(String(count));
  },
} satisfies ExportedHandler;
