import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Input } from "../../../ui/controls.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Field } from "../../../ui/field.tsx";
import { linkAddress } from "./link-address.ts";

/** Where the chosen words lead to. Without words chosen, the address itself is written. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const known: unknown = editor.getAttributes("link")["href"];
  const isLink = typeof known === "string";
  const [typed, setTyped] = useState(isLink ? known : "");
  const [isTried, setTried] = useState(false);
  const href = linkAddress(typed);

  function apply(): void {
    setTried(true);
    if (href === null) return;
    const chain = editor.chain().focus();
    if (editor.state.selection.empty && !isLink) {
      const mark = { type: "link", attrs: { href } };
      chain.insertContent({ type: "text", text: typed.trim(), marks: [mark] }).run();
    } else chain.extendMarkRange("link").setLink({ href }).run();
    onClose();
  }

  return (
    <Dialog isOpen onClose={onClose} title={m.studio_tool_link()}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <Field
          label={m.studio_link_address()}
          hint={m.studio_link_hint()}
          error={isTried && href === null ? m.studio_link_wrong() : undefined}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="url"
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              maxLength={2000}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          {isLink ? (
            <Button
              tone="dangerQuiet"
              className="me-auto"
              onClick={() => {
                editor.chain().focus().extendMarkRange("link").unsetLink().run();
                onClose();
              }}
            >
              {m.studio_link_remove()}
            </Button>
          ) : null}
          <Button tone="plain" onClick={onClose}>
            {m.cancel()}
          </Button>
          <Button type="submit">{m.studio_link_set()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
