import { SendHorizontal } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { timeText } from "../../lib/text/dates.ts";
import { m } from "../../paraglide/messages.js";
import { classNames } from "../../ui/class-names.ts";
import { Input } from "../../ui/controls.tsx";
import type { ChatLine } from "./engine/call-state.ts";

const maxCharacters = 1000;

/** The text chat: for spelling a word. A line that could not be sent stays in its field. */
export function ChatPanel({
  lines,
  onSay,
}: {
  lines: readonly ChatLine[];
  onSay: (text: string) => boolean;
}) {
  const [text, setText] = useState("");
  const [isStuck, setStuck] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const count = lines.length;
  useEffect(() => {
    if (count > 0) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [count]);
  useEffect(() => field.current?.focus(), []);

  function say(): void {
    const said = text.trim();
    if (said === "") return;
    const isSent = onSay(said);
    setStuck(!isSent);
    if (isSent) setText("");
  }

  return (
    <>
      <ol
        ref={list}
        aria-live="polite"
        className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto px-4 py-2"
      >
        {lines.length === 0 ? <li className="text-muted">{m.chat_empty()}</li> : null}
        {lines.map((line) => (
          <li
            key={line.id}
            className={classNames(
              "max-w-[85%] rounded-card px-4 py-2",
              line.isMine ? "self-end rounded-ee-md bg-teal-soft" : "self-start rounded-es-md bg-sunken",
            )}
          >
            <span className="sr-only">{line.isMine ? m.you() : m.your_partner()}: </span>
            <span className="whitespace-pre-wrap">{line.text}</span>
            <span className="ms-2 text-[0.75rem] text-muted">{timeText(new Date(line.at))}</span>
          </li>
        ))}
      </ol>
      <form
        className="grid gap-1 border-t border-line p-3"
        onSubmit={(event) => {
          event.preventDefault();
          say();
        }}
      >
        <div className="flex gap-2">
          <Input
            ref={field}
            aria-label={m.chat_message()}
            placeholder={m.chat_placeholder()}
            value={text}
            maxLength={maxCharacters}
            autoComplete="off"
            className="min-h-12"
            onChange={(event) => setText(event.target.value)}
          />
          <button
            type="submit"
            aria-label={m.send()}
            className="grid size-12 shrink-0 place-items-center rounded-control bg-teal text-on-teal hover:bg-teal-strong"
          >
            <SendHorizontal aria-hidden="true" className="size-5 rtl:rotate-180" />
          </button>
        </div>
        <p aria-live="polite" className="text-sm text-warning">
          {isStuck ? m.chat_not_sent() : ""}
        </p>
      </form>
    </>
  );
}
