import { Lightbulb, MessageCircle, Mic, MicOff, MonitorUp, PhoneOff, Video, VideoOff } from "lucide-react";
import { m } from "../../paraglide/messages.js";
import { CallButton } from "./call-button.tsx";
import { CallMenu } from "./call-menu.tsx";
import type { CallState } from "./engine/call-state.ts";
import { canShareScreen } from "./engine/local-media.ts";
import type { CallControls } from "./use-call-controls.ts";

export type CallDrawer = "chat" | "prompts";

interface CallBarProps {
  state: CallState;
  controls: CallControls;
  unread: number;
  drawer: CallDrawer | null;
  onDrawer: (drawer: CallDrawer) => void;
  onDevices: () => void;
  onReport: () => void;
  onBlock: () => void;
}

export function CallBar({ state, controls, unread, drawer, onDrawer, ...menu }: CallBarProps) {
  return (
    <nav
      aria-label={m.call_controls()}
      className="flex items-center justify-center gap-1.5 border-t border-line px-2 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:gap-3"
    >
      <CallButton
        Icon={state.isMuted ? MicOff : Mic}
        label={state.isMuted ? m.unmute() : m.mute()}
        caption={state.isMuted ? m.caption_unmute() : m.caption_mute()}
        shortcut="M"
        isPressed={state.isMuted}
        onClick={controls.toggleMute}
      />
      <CallButton
        Icon={state.camera ? Video : VideoOff}
        label={state.camera ? m.camera_off() : m.camera_on()}
        caption={m.caption_camera()}
        shortcut="V"
        isPressed={state.camera !== null}
        onClick={controls.toggleCamera}
      />
      {canShareScreen() ? (
        <CallButton
          Icon={MonitorUp}
          label={state.screen ? m.screen_stop() : m.screen_share()}
          caption={state.screen ? m.caption_stop() : m.caption_share()}
          shortcut="S"
          isPressed={state.screen !== null}
          className="max-sm:hidden"
          onClick={controls.toggleScreen}
        />
      ) : null}
      <CallButton
        Icon={Lightbulb}
        label={m.prompts()}
        caption={m.caption_cards()}
        isExpanded={drawer === "prompts"}
        onClick={() => onDrawer("prompts")}
      />
      <CallButton
        Icon={MessageCircle}
        label={unread > 0 ? m.chat_unread({ count: unread }) : m.chat()}
        caption={m.caption_chat()}
        shortcut="C"
        badge={unread}
        isExpanded={drawer === "chat"}
        onClick={() => onDrawer("chat")}
      />
      <CallMenu {...menu} hasPartner={state.partner !== null} />
      <CallButton
        Icon={PhoneOff}
        label={m.end_call()}
        caption={m.caption_end()}
        tone="end"
        onClick={controls.end}
      />
    </nav>
  );
}
