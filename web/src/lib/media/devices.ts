import { useEffect, useState } from "react";
import { microphone } from "./microphone.ts";

export interface MediaDevice {
  id: string;
  label: string;
}

/** The microphones or speakers of this machine; names appear once the microphone was allowed. */
export function useDevices(kind: "audioinput" | "audiooutput"): MediaDevice[] {
  const [devices, setDevices] = useState<MediaDevice[]>([]);
  useEffect(() => {
    if (!navigator.mediaDevices) return;
    let isCurrent = true;
    async function list(): Promise<void> {
      const all = await navigator.mediaDevices.enumerateDevices();
      const found = all.filter((device) => device.kind === kind && device.deviceId !== "");
      if (isCurrent) setDevices(found.map((device) => ({ id: device.deviceId, label: device.label })));
    }
    void list();
    navigator.mediaDevices.addEventListener("devicechange", list);
    const stop = microphone.state.subscribe(() => void list());
    return () => {
      isCurrent = false;
      stop();
      navigator.mediaDevices.removeEventListener("devicechange", list);
    };
  }, [kind]);
  return devices;
}

/** True where the browser lets a page choose the speaker (`HTMLMediaElement.setSinkId`). */
export function canChooseSpeaker(): boolean {
  return typeof HTMLMediaElement !== "undefined" && "setSinkId" in HTMLMediaElement.prototype;
}
