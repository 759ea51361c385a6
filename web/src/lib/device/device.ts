import type { Device } from "../../../../src/contract/auth.ts";
import { localStore } from "../storage.ts";

const key = "device-id";
let idWithoutStorage: string | null = null;

function deviceId(): string {
  const kept = localStore.get(key) ?? idWithoutStorage;
  if (kept) return kept;
  const id = `web-${crypto.randomUUID()}`;
  idWithoutStorage = id;
  localStore.set(key, id);
  return id;
}

const browsers: readonly [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/SamsungBrowser/, "Samsung Internet"],
  [/Firefox|FxiOS/, "Firefox"],
  [/Chrome|CriOS/, "Chrome"],
  [/Safari/, "Safari"],
];
const systems: readonly [RegExp, string][] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

/** A name a person recognises in a list of devices, for instance "Firefox on Linux". */
export function deviceName(userAgent: string): string {
  const browser = browsers.find(([pattern]) => pattern.test(userAgent))?.[1] ?? "Browser";
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1];
  return system ? `${browser} on ${system}` : browser;
}

/** This browser, as sign-up and sign-in send it. Its id stays the same until the browser's data is cleared. */
export function thisDevice(): Device {
  return { id: deviceId(), platform: "web", name: deviceName(navigator.userAgent) };
}
