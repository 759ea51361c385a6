import { Link } from "@tanstack/react-router";
import { AudioLines, ShieldCheck, UsersRound } from "lucide-react";
import { useHomeTitle } from "../../lib/page-title.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { Conversation } from "./conversation.tsx";
import { CourseTeasers } from "./course-teasers.tsx";
import { LiveCount } from "./live-count.tsx";

const promises = [
  { Icon: UsersRound, title: m.landing_match_title, text: m.landing_match_text },
  { Icon: AudioLines, title: m.landing_talk_title, text: m.landing_talk_text },
  { Icon: ShieldCheck, title: m.landing_safe_title, text: m.landing_safe_text },
] as const;

export function LandingPage() {
  useHomeTitle();
  return (
    <div className="page">
      <section className="grid items-center gap-x-12 gap-y-10 py-8 md:grid-cols-[1.1fr_1fr] md:py-16">
        <div className="grid justify-items-start gap-5">
          <LiveCount />
          <h1 className="text-3xl sm:text-4xl">{m.landing_title()}</h1>
          <p className="max-w-lg text-lg text-muted">{m.landing_lead()}</p>
          <Link
            to="/practice"
            className={buttonLook({ tone: "talk", size: "lg", className: "w-full sm:w-auto" })}
          >
            {m.landing_start()}
          </Link>
          <p className="text-sm text-muted">{m.landing_note()}</p>
        </div>
        <Conversation />
      </section>
      <section aria-labelledby="how" className="py-8 md:py-12">
        <h2 id="how" className="mb-6 text-2xl">
          {m.landing_how()}
        </h2>
        <ul className="grid gap-x-10 gap-y-8 md:grid-cols-3">
          {promises.map(({ Icon, title, text }) => (
            <li key={text()} className="grid content-start gap-2 border-t border-line pt-5">
              <Icon aria-hidden="true" className="size-7 text-teal" />
              <h3 className="text-lg">{title()}</h3>
              <p className="text-muted">{text()}</p>
            </li>
          ))}
        </ul>
      </section>
      <CourseTeasers />
    </div>
  );
}
