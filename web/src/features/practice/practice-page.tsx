import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { microphone } from "../../lib/media/microphone.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import { microphoneIsKnown, preferences, usePreferences } from "../../lib/preferences.ts";
import { meQuery } from "../../lib/queries/account.ts";
import { usualSearch } from "../../lib/usual-search.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { StreakCard } from "../../ui/streak-card.tsx";
import { MicrophoneCheck } from "./microphone-check.tsx";
import { OpenCallNotice } from "./open-call-notice.tsx";
import { PartnerChoice } from "./partner-choice.tsx";
import { QueueNow } from "./queue-now.tsx";
import { RecentCalls } from "./recent-calls.tsx";

/** The page people come back to: check, choose, and one button. */
export function PracticePage() {
  const { data: me } = useSuspenseQuery(meQuery);
  const navigate = useNavigate();
  const chosen = usePreferences();
  const [isStarting, setStarting] = useState(false);
  const goesOn = useRef(false);
  usePageTitle(m.nav_practice());

  useEffect(() => {
    return () => {
      if (!goesOn.current) microphone.close();
    };
  }, []);

  async function open(): Promise<boolean> {
    try {
      await microphone.open();
      return true;
    } catch (error) {
      // The reason is in the microphone's state, which the check shows with the way back.
      console.debug("The microphone was not opened", error);
      setStarting(false);
      return false;
    }
  }

  function search(): void {
    goesOn.current = true;
    void navigate({ to: "/practice/waiting", search: usualSearch(me.englishLevel, chosen) });
  }

  async function find(): Promise<void> {
    setStarting(true);
    const isOpen = await open();
    if (isOpen && microphoneIsKnown(preferences(), Date.now())) search();
  }

  return (
    <div className="page grid gap-6 py-6 sm:py-10">
      <h1 className="text-2xl sm:text-3xl">{m.practice_title({ name: me.displayName })}</h1>
      <OpenCallNotice />
      <div className="grid items-start gap-6 lg:grid-cols-[1.35fr_1fr]">
        <Card className="grid gap-6">
          <PartnerChoice me={me} />
          <div className="grid gap-3">
            <Button tone="talk" size="lg" className="w-full" onClick={() => void find()}>
              {m.find_partner()}
            </Button>
            <p aria-live="polite" className="min-h-6 text-center text-sm text-muted">
              {isStarting ? m.start_when_heard() : <QueueNow />}
            </p>
          </div>
        </Card>
        <MicrophoneCheck
          onOpen={() => void open()}
          onHeard={() => {
            if (isStarting) search();
          }}
        />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_1.35fr]">
        <StreakCard />
        <RecentCalls />
      </div>
    </div>
  );
}
