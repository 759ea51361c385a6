import { m } from "../../../paraglide/messages.js";

const names: Readonly<Record<string, () => string>> = {
  joined: m.admin_event_joined,
  left: m.admin_event_left,
  away: m.admin_event_away,
  back: m.admin_event_back,
  connected: m.admin_event_connected,
  ended: m.admin_event_ended,
  offer: m.admin_event_offer,
  answer: m.admin_event_answer,
  ice_restart: m.admin_event_ice_restart,
  muted: m.admin_event_muted,
  unmuted: m.admin_event_unmuted,
  camera_on: m.admin_event_camera_on,
  camera_off: m.admin_event_camera_off,
  screen_on: m.admin_event_screen_on,
  screen_off: m.admin_event_screen_off,
  timeout: m.admin_event_timeout,
  no_show: m.admin_event_no_show,
  error: m.admin_event_error,
  disconnected: m.admin_event_disconnected,
  banned: m.admin_event_banned,
};

/** What happened in a call, in words; an event that this version does not know is shown as it is. */
export function eventName(event: string): string {
  return Object.hasOwn(names, event) ? (names[event]?.() ?? event) : event;
}
