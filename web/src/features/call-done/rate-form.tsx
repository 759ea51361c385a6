import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { compliments } from "../../../../src/contract/calls.ts";
import type { CallSession } from "../../../../src/contract/calls.ts";
import type { Compliment } from "../../lib/text/compliment.ts";
import { complimentName } from "../../lib/text/names.ts";
import { rateCall } from "../../lib/queries/calls.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Stars } from "../../ui/stars.tsx";
import { ToggleChips } from "../../ui/toggle-chips.tsx";
import { connectionWord, partnerWord } from "./star-words.ts";

/** The partner and the connection are rated apart, so that a bad network costs nobody their good name. */
export function RateForm({ call }: { call: CallSession }) {
  const queries = useQueryClient();
  const [stars, setStars] = useState<number | null>(null);
  const [connection, setConnection] = useState<number | null>(null);
  const [chosen, setChosen] = useState<Compliment[]>([]);
  const rating = useMutation({
    mutationFn: (body: { stars: number; connection: number; compliments: Compliment[] }) =>
      rateCall(call.id, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["calls"] }),
  });

  if (call.myRating || rating.isSuccess) {
    return (
      <p aria-live="polite" className="flex items-center gap-2 font-semibold">
        <CircleCheck aria-hidden="true" className="size-6 text-success" />
        {m.rate_thanks()}
      </p>
    );
  }
  if (!call.canRate)
    return <p className="text-muted">{call.endedAt === null ? m.rate_soon() : m.rate_not()}</p>;
  const isReady = stars !== null && connection !== null;

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) rating.mutate({ stars, connection, compliments: chosen });
      }}
    >
      <Stars
        legend={m.rate_partner({ name: call.partner.displayName })}
        value={stars}
        onChange={setStars}
        words={partnerWord}
      />
      {stars !== null && stars >= 4 ? (
        <ToggleChips
          legend={m.compliments_legend()}
          values={chosen}
          onChange={setChosen}
          chips={compliments.map((value) => ({ value, label: complimentName(value) }))}
        />
      ) : null}
      <Stars
        legend={m.rate_connection()}
        value={connection}
        onChange={setConnection}
        words={connectionWord}
      />
      {rating.error ? <ProblemNotice error={rating.error} kept={m.form_kept()} /> : null}
      <Button type="submit" disabled={!isReady} isBusy={rating.isPending}>
        {m.rate_send()}
      </Button>
    </form>
  );
}
