/** The DTLS fingerprint of a session description (RFC 8122); it changes when the other side has a new connection. */
export function fingerprintOf(sdp: string): string | null {
  return /^a=fingerprint:(\S+ \S+)\r?$/m.exec(sdp)?.[1]?.toLowerCase() ?? null;
}

/**
 * Asks the other side for speech-friendly Opus (RFC 7587): forward error correction on, so that lost packets can be
 * repaired; discontinuous transmission off, so that the first syllable after a pause is not cut.
 */
export function withSpeechOpus(sdp: string): string {
  const payload = /^a=rtpmap:(\d+) opus\/48000/im.exec(sdp)?.[1];
  if (payload === undefined) return sdp;
  const wanted = "useinbandfec=1;usedtx=0";
  const existing = new RegExp(`^a=fmtp:${payload} (.*?)(\\r?)$`, "m");
  if (!existing.test(sdp)) {
    return sdp.replace(
      new RegExp(`^(a=rtpmap:${payload} .*?)(\\r?)$`, "m"),
      `$1$2\na=fmtp:${payload} ${wanted}$2`,
    );
  }
  return sdp.replace(existing, (_line, parameters: string, end: string) => {
    const kept = parameters
      .split(";")
      .map((parameter) => parameter.trim())
      .filter((parameter) => parameter !== "" && !/^use(inbandfec|dtx)=/.test(parameter));
    return `a=fmtp:${payload} ${[...kept, wanted].join(";")}${end}`;
  });
}
