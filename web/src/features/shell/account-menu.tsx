import { Menu } from "@base-ui/react/menu";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { GraduationCap, LogOut, ReceiptText, ShieldCheck, UserRound } from "lucide-react";
import { meQuery } from "../../lib/queries/account.ts";
import { useSignOut } from "../../lib/session/use-sign-out.ts";
import { useAccount } from "../../lib/session/use-session.ts";
import { m } from "../../paraglide/messages.js";
import { Avatar } from "../../ui/avatar.tsx";

const item =
  "flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 outline-none data-highlighted:bg-sunken";
const icon = "size-5 text-muted";

export function AccountMenu() {
  const account = useAccount();
  const me = useQuery({ ...meQuery, enabled: account !== null });
  const navigate = useNavigate();
  const signOut = useSignOut();
  if (!account) return null;
  const picture = me.data?.avatarUrl ?? null;

  return (
    <Menu.Root>
      <Menu.Trigger
        aria-label={m.account_menu({ name: account.displayName })}
        className="grid size-11 place-items-center rounded-full"
      >
        <Avatar name={account.displayName} url={picture} className="size-9" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={8} className="z-40">
          <Menu.Popup className="min-w-60 rounded-card border border-line bg-surface p-2 text-ink shadow-soft outline-none">
            <div className="px-3 py-2">
              <p className="font-semibold">{account.displayName}</p>
              <p className="truncate text-sm text-muted">{account.email}</p>
            </div>
            <Menu.Item className={item} onClick={() => void navigate({ to: "/settings/profile" })}>
              <UserRound aria-hidden="true" className={icon} />
              {m.your_profile()}
            </Menu.Item>
            <Menu.Item className={item} onClick={() => void navigate({ to: "/orders" })}>
              <ReceiptText aria-hidden="true" className={icon} />
              {m.orders_title()}
            </Menu.Item>
            {account.role === "student" ? (
              <Menu.Item className={item} onClick={() => void navigate({ to: "/teach" })}>
                <GraduationCap aria-hidden="true" className={icon} />
                {m.teach_nav()}
              </Menu.Item>
            ) : (
              <Menu.Item className={item} onClick={() => void navigate({ to: "/studio" })}>
                <GraduationCap aria-hidden="true" className={icon} />
                {m.studio_nav()}
              </Menu.Item>
            )}
            {account.role === "admin" ? (
              // A load of the document, and no step within the app: it gives the company's sign-in its turn.
              <Menu.LinkItem className={item} href="/admin">
                <ShieldCheck aria-hidden="true" className={icon} />
                {m.administration()}
              </Menu.LinkItem>
            ) : null}
            <Menu.Item className={item} onClick={() => void signOut()}>
              <LogOut aria-hidden="true" className={icon} />
              {m.sign_out()}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
