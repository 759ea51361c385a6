import { useEffect } from "react";
import { Loading } from "../../app/loading.tsx";
import { applyTheme } from "../../lib/theme.ts";
import { CallScreen } from "./call-screen.tsx";
import { useCall } from "./use-call.ts";

export function CallPage({ roomId }: { roomId: string }) {
  const call = useCall(roomId);
  useEffect(() => {
    // The call is dark in both themes; on the root, so that dialogs and menus are dark too.
    document.documentElement.dataset.theme = "dark";
    return applyTheme;
  }, []);
  return call ? <CallScreen call={call} roomId={roomId} /> : <Loading />;
}
