import type { Frame } from "../lib/frame.ts";

/** An ICE candidate as browsers send it. */
export const candidateFrame: Frame = {
  type: "webrtc_ice",
  candidate: {
    candidate:
      "candidate:842163049 1 udp 1677729535 203.0.113.7 46154 typ srflx raddr 10.0.0.5 rport 46154 generation 0 ufrag EsAw network-cost 999",
    sdpMid: "0",
    sdpMLineIndex: 0,
    usernameFragment: "EsAw",
  },
  generation: 1,
};
