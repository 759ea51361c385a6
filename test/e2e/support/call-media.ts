import type { Page } from "@playwright/test";
import { z } from "zod";

const mediaSchema = z.object({
  packetsReceived: z.number(),
  totalAudioEnergy: z.number(),
  localCandidateType: z.string().nullable(),
  remoteCandidateType: z.string().nullable(),
});

/** What one side of a call really receives, as its browser counts it. */
export type CallMedia = z.infer<typeof mediaSchema>;

/** Before any page script runs: keeps hold of every peer connection, so that its statistics can be read later. */
export async function watchPeerConnections(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const connections: RTCPeerConnection[] = [];
    const Native = globalThis.RTCPeerConnection;
    globalThis.RTCPeerConnection = class extends Native {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        connections.push(this);
      }
    };
    Object.assign(globalThis, { peerConnectionsForTests: connections });
  });
}

/** The sound that the newest peer connection of the page has received so far, and by which kind of path. Nothing before there is one. */
export async function callMedia(page: Page): Promise<CallMedia> {
  const media = await page.evaluate(async () => {
    const connections: unknown = Reflect.get(globalThis, "peerConnectionsForTests");
    const newest: unknown = Array.isArray(connections) ? connections.at(-1) : undefined;
    const reports = newest instanceof RTCPeerConnection ? [...(await newest.getStats()).values()] : [];
    const audio = reports.find((report) => report.type === "inbound-rtp" && report.kind === "audio");
    const pair = reports.find((report) => report.type === "candidate-pair" && report.nominated === true);
    const candidateType = (id: string) => reports.find((report) => report.id === id)?.candidateType ?? null;
    return {
      packetsReceived: audio?.packetsReceived ?? 0,
      totalAudioEnergy: audio?.totalAudioEnergy ?? 0,
      localCandidateType: pair === undefined ? null : candidateType(pair.localCandidateId),
      remoteCandidateType: pair === undefined ? null : candidateType(pair.remoteCandidateId),
    };
  });
  return mediaSchema.parse(media);
}

/** The user name fragment (RFC 8839) of the page's newest peer connection: every ICE restart replaces it. */
export async function localIceUser(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const connections: unknown = Reflect.get(globalThis, "peerConnectionsForTests");
    const newest: unknown = Array.isArray(connections) ? connections.at(-1) : undefined;
    if (!(newest instanceof RTCPeerConnection)) return null;
    return /a=ice-ufrag:(\S+)/.exec(newest.currentLocalDescription?.sdp ?? "")?.[1] ?? null;
  });
}

/** Lets the page's newest peer connection say for three seconds that its path has failed, as a browser does when a network goes. */
export async function reportFailedPath(page: Page): Promise<void> {
  await page.evaluate(() => {
    const connections: unknown = Reflect.get(globalThis, "peerConnectionsForTests");
    const newest: unknown = Array.isArray(connections) ? connections.at(-1) : undefined;
    if (!(newest instanceof RTCPeerConnection)) throw new Error("There is no peer connection");
    Object.defineProperty(newest, "connectionState", { configurable: true, get: () => "failed" });
    newest.dispatchEvent(new Event("connectionstatechange"));
    setTimeout(() => {
      Reflect.deleteProperty(newest, "connectionState");
      newest.dispatchEvent(new Event("connectionstatechange"));
    }, 3_000);
  });
}
