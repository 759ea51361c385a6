import { Menu } from "@base-ui/react/menu";
import { useNavigate } from "@tanstack/react-router";
import { LogOut, UserRound } from "lucide-react";
import { queryClient } from "../../lib/queries/query-client.ts";
import { session } from "../../lib/session/session.ts";
import { useAccount } from "../../lib/session/use-session.ts";
import { m } from "../../paraglide/messages.js";
import { Avatar } from "../../ui/avatar.tsx";

const item =
  "flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 outline-none data-highlighted:bg-sunken";

export function AccountMenu() {
  const account = useAccount();
  const navigate = useNavigate();
  if (!account) return null;

  async function signOut(): Promise<void> {
    await navigate({ to: "/" });
    try {
      await session.logout();
    } catch (error) {
      // This device is signed out either way; the server's session ends with its own expiry.
      console.debug("The server was not told about the sign-out", error);
    }
    queryClient.clear();
  }

  return (
    <Menu.Root>
      <Menu.Trigger
        aria-label={m.account_menu({ name: account.displayName })}
        className="grid size-11 place-items-center rounded-full"
      >
        <Avatar name={account.displayName} url={null} className="size-9" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={8} className="z-40">
          <Menu.Popup className="min-w-60 rounded-card border border-line bg-surface p-2 text-ink shadow-soft outline-none">
            <div className="px-3 py-2">
              <p className="font-semibold">{account.displayName}</p>
              <p className="truncate text-sm text-muted">{account.email}</p>
            </div>
            <Menu.Item className={item} onClick={() => void navigate({ to: "/settings/profile" })}>
              <UserRound aria-hidden="true" className="size-5 text-muted" />
              {m.your_profile()}
            </Menu.Item>
            <Menu.Item className={item} onClick={() => void signOut()}>
              <LogOut aria-hidden="true" className="size-5 text-muted" />
              {m.sign_out()}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
