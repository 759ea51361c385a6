import { useState } from "react";
import { usePageTitle } from "../../lib/page-title.ts";
import { useObservable } from "../../lib/use-observable.ts";
import { useWakeLock } from "../../lib/use-wake-lock.ts";
import { m } from "../../paraglide/messages.js";
import { ReportDialog } from "../../ui/report-dialog.tsx";
import { BlockDialog } from "./block-dialog.tsx";
import { CallBar } from "./call-bar.tsx";
import type { CallDrawer } from "./call-bar.tsx";
import { CallHeader } from "./call-header.tsx";
import { ChatPanel } from "./chat-panel.tsx";
import { ConnectionStrip } from "./connection-strip.tsx";
import { DevicesDialog } from "./devices-dialog.tsx";
import type { Call } from "./engine/call.ts";
import { PartnerStage } from "./partner-stage.tsx";
import { PartnerVoice } from "./partner-voice.tsx";
import { PromptPanel } from "./prompt-panel.tsx";
import { SelfView } from "./self-view.tsx";
import { SidePanel } from "./side-panel.tsx";
import { useCallControls } from "./use-call-controls.ts";
import { useCallEnding } from "./use-call-ending.ts";
import { useCallKeys } from "./use-call-keys.ts";
import { useParting } from "./use-parting.ts";

export function CallScreen({ call, roomId }: { call: Call; roomId: string }) {
  const state = useObservable(call.state);
  const [drawer, setDrawer] = useState<CallDrawer | null>(null);
  const [dialog, setDialog] = useState<"devices" | "report" | "block" | null>(null);
  const [parting, part] = useParting(call, roomId);
  const [seenLines, setSeenLines] = useState(0);
  const controls = useCallControls(call);
  usePageTitle(state.partner ? m.call_with({ name: state.partner.displayName }) : m.call_title());
  useWakeLock(state.phase !== "over");
  useCallEnding({ call, roomId, state, parting });

  const seen = drawer === "chat" ? state.chat.length : seenLines;
  const unread = state.chat.slice(seen).filter((line) => !line.isMine).length;

  function toggle(which: CallDrawer): void {
    setSeenLines(seen);
    setDrawer(drawer === which ? null : which);
  }
  useCallKeys({ ...controls, toggleChat: () => toggle("chat") });

  return (
    <div className="flex h-dvh flex-col bg-paper text-ink">
      <CallHeader state={state} />
      <ConnectionStrip state={state} onMicrophone={() => void call.media.openVoice()} />
      <div className="flex min-h-0 flex-1">
        <main id="main" tabIndex={-1} className="relative grid min-h-0 min-w-0 flex-1 outline-none">
          <PartnerStage state={state} level={() => call.partnerLevel()} />
          <SelfView state={state} />
        </main>
        {drawer === "chat" ? (
          <SidePanel title={m.chat()} onClose={() => toggle("chat")}>
            <ChatPanel lines={state.chat} onSay={(text) => call.say(text)} />
          </SidePanel>
        ) : null}
        {drawer === "prompts" ? (
          <SidePanel title={m.prompts()} onClose={() => setDrawer(null)}>
            <PromptPanel prompts={state.prompts} />
          </SidePanel>
        ) : null}
      </div>
      <CallBar
        state={state}
        controls={controls}
        unread={unread}
        drawer={drawer}
        onDrawer={toggle}
        onDevices={() => setDialog("devices")}
        onReport={() => setDialog("report")}
        onBlock={() => setDialog("block")}
      />
      <PartnerVoice stream={state.partnerVoice} />
      <DevicesDialog isOpen={dialog === "devices"} onClose={() => setDialog(null)} call={call} />
      {state.partner ? (
        <ReportDialog
          isOpen={dialog === "report"}
          onClose={() => setDialog(null)}
          onSent={() => part("reported")}
          partner={state.partner}
          sessionId={roomId}
        />
      ) : null}
      {state.partner && dialog === "block" ? (
        <BlockDialog
          partner={state.partner}
          onClose={() => setDialog(null)}
          onBlocked={() => part("blocked")}
        />
      ) : null}
    </div>
  );
}
