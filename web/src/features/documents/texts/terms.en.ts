import type { TextDocument } from "../document.ts";

const text: TextDocument = {
  title: "Terms",
  lead: "The agreement between you and Parley, in plain words.",
  updated: "2026-11-22",
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
      heading: "What you buy",
      paragraphs: [
        "Prices include tax. A course that you buy stays open to you. A plan opens all courses while you pay for it: it is renewed, and paid again, each month or each year until you cancel it in Settings, under Plan. Then it ends with the time that is paid. Stripe, Razorpay or PayPal takes your payment; we never see your card. Each payment has an invoice, which you find under Your orders.",
        "You can have the money for a course back at once within 30 days while you have taken less than 30% of it, and whenever the course is taken away. After that, and for plans, you can ask, and a person decides. When the money goes back, you lose access; your notes and progress stay. For questions about a payment: {contact}.",
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
