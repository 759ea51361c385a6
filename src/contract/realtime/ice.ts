import { z } from "zod";

/** One entry of `RTCConfiguration.iceServers` (W3C WebRTC 1.0, RTCIceServer). */
export const iceServerSchema = z.object({
  urls: z.array(z.string()).min(1),
  username: z.string().optional(),
  credential: z.string().optional(),
});

export const iceServersSchema = z.array(iceServerSchema);

export type IceServer = z.infer<typeof iceServerSchema>;
