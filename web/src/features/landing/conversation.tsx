import { m } from "../../paraglide/messages.js";
import { Avatar } from "../../ui/avatar.tsx";

const bars = [0.35, 0.7, 0.5, 1, 0.6, 0.85, 0.4, 0.7, 0.3];

function Voice({ tone }: { tone: string }) {
  return (
    <span aria-hidden="true" className="flex h-9 items-center gap-1">
      {bars.map((height, index) => (
        <span
          key={index}
          className={`w-1.5 rounded-full ${tone}`}
          style={{ blockSize: `${height * 100}%` }}
        />
      ))}
    </span>
  );
}

/** A picture of a call: two people, a card to talk about. */
export function Conversation() {
  return (
    <div className="relative mx-auto grid w-full max-w-md gap-4" aria-hidden="true">
      <div className="me-10 flex items-center gap-4 rounded-[28px] rounded-es-md bg-teal-soft p-5">
        <Avatar name="Mei" url={null} className="size-14 bg-surface text-xl" />
        <div>
          <p className="font-semibold">{m.landing_person_one()}</p>
          <Voice tone="bg-teal" />
        </div>
      </div>
      <div className="z-10 mx-auto -my-1 max-w-72 rotate-[-1.5deg] rounded-card border border-line bg-surface p-5 shadow-soft">
        <p className="text-sm text-muted">{m.prompt_card()}</p>
        <p className="text-lg font-semibold">{m.landing_prompt()}</p>
      </div>
      <div className="ms-10 flex items-center justify-end gap-4 rounded-[28px] rounded-ee-md bg-coral-soft p-5">
        <div className="text-end">
          <p className="font-semibold">{m.landing_person_two()}</p>
          <Voice tone="bg-coral" />
        </div>
        <Avatar name="Rafael" url={null} className="size-14 bg-surface text-xl" />
      </div>
    </div>
  );
}
