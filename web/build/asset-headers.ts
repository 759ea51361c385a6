import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import type { Plugin } from "vite";

/** Where Cloudflare Stream serves playlists and segments from, for those who use it. */
const stream = "https://*.cloudflarestream.com";
/** R2's S3 endpoint, where uploads go. */
const storage = "https://*.r2.cloudflarestorage.com";
const inlineScript = /<script>([\s\S]*?)<\/script>/g;

/**
 * Writes `_headers`, which Workers static assets read: a content security policy that knows the hash of each
 * inline script of index.html, and long caching for files whose name carries their hash.
 */
export function assetHeaders(options: { root: string }): Plugin {
  const outDir = `${options.root}../dist/web`;
  return {
    name: "parley:asset-headers",
    apply: "build",
    enforce: "post",
    closeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        const html = await readFile(`${outDir}/index.html`, "utf8");
        await writeFile(`${outDir}/_headers`, headersFor(html));
      },
    },
  };
}

function headersFor(html: string): string {
  const hashes = [...html.matchAll(inlineScript)].map(
    ([, source]) =>
      `'sha256-${createHash("sha256")
        .update(source ?? "")
        .digest("base64")}'`,
  );
  const policy = [
    "default-src 'self'",
    `script-src 'self' ${hashes.join(" ")}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    // Media Source Extensions play from a blob; hls.js's worker is a file of our own, so workers need none.
    `media-src 'self' blob: ${stream}`,
    `connect-src 'self' ws: wss: ${storage} ${stream}`,
    "font-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  return `/*
  Content-Security-Policy: ${policy}
  Permissions-Policy: microphone=(self), camera=(self), display-capture=(self), screen-wake-lock=(self)
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff
  Cross-Origin-Opener-Policy: same-origin

/assets/*
  Cache-Control: public, max-age=31536000, immutable

/sw.js
  Cache-Control: no-cache
`;
}
