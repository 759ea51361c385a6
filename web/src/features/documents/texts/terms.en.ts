import type { TextDocument } from "../document.ts";

const text: TextDocument = {
  title: "Terms",
  lead: "The agreement between you and Parley, in plain words.",
  updated: "2026-11-21",
  sections: [
    {
      heading: "Who may use Parley",
      paragraphs: [
        "You must be at least 18 years old and give your real date of birth. One person has one account. Do not let others use it.",
      ],
    },
    {
      heading: "What you get",
      paragraphs: [
        "Parley connects you with other learners for voice calls. Practice calls cost nothing. We cannot promise that a partner is always free, that a partner speaks well, or that the service never stops.",
      ],
    },
    {
      heading: "What we ask of you",
      points: [
        "Follow the rules on the Safety page.",
        "Do not record, publish or copy what partners say or show without their clear yes.",
        "Do not use programs that press buttons for you, and do not try to break or overload the service.",
        "What you write and say is yours, and you answer for it.",
      ],
    },
    {
      heading: "When we close an account",
      paragraphs: [
        "We may warn you, stop you from searching for a time, or close your account when you break these rules. We tell you the reason. You can ask us to look again: {contact}. Another person than the first one decides.",
      ],
    },
    {
      heading: "When you want to leave",
      paragraphs: ["You may stop at any time. You delete your account in Settings, under Privacy."],
    },
    {
      heading: "What we answer for",
      paragraphs: [
        "We answer for what the law says we must answer for. We do not answer for what partners say, and you use what you hear at your own judgement. Nothing here takes away rights that the law of your country gives you.",
      ],
    },
    {
      heading: "Changes",
      paragraphs: [
        "When we change these terms in a way that matters, we tell you in the app at least 14 days before. If you do not agree, you may leave.",
      ],
    },
  ],
};

export default text;
