import { Suspense, lazy, useState } from "react";
import { m } from "../paraglide/messages.js";
import { Button } from "./button.tsx";

const ConfirmEmailDialog = lazy(async () => {
  const { ConfirmEmailDialog: component } = await import("./confirm-email-dialog.tsx");
  return { default: component };
});

/** Opens the dialog that takes the code; it comes on demand, because most people never need it. */
export function ConfirmEmailButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button tone="plain" size="sm" onClick={() => setOpen(true)}>
        {m.confirm_email_action()}
      </Button>
      {isOpen ? (
        <Suspense>
          <ConfirmEmailDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
