import { ConfirmEmailBanner } from "../features/confirm-email/confirm-email-banner.tsx";
import { Bell } from "../features/notifications/bell.tsx";
import { AppFrame } from "../features/shell/app-frame.tsx";
import { PublicFrame } from "../features/shell/public-frame.tsx";
import { useSession } from "../lib/session/use-session.ts";
import { Member } from "./member.tsx";

/** Pages for everybody: in the app's own frame for who is signed in, in the public one for who is not. */
export function Open() {
  if (useSession().status !== "signed-in") return <PublicFrame />;
  return (
    <Member>
      <AppFrame bell={<Bell />} notice={<ConfirmEmailBanner />} />
    </Member>
  );
}
