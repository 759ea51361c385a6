import type { TextDocument } from "../document.ts";

const text: TextDocument = {
  title: "Privacy",
  lead: "What Parley knows about you, why, and what you can do about it.",
  updated: "2026-11-21",
  sections: [
    {
      heading: "What we keep",
      points: [
        "Your e-mail, a protected form of your password that cannot be turned back, and your date of birth: to let you in and to keep Parley 18 and over.",
        "What else lets you in, if you set it up: passkeys (never your fingerprint or face), the key of your authenticator app, and which account at Google or Apple is yours.",
        "Your profile: name, picture, country, first language, level, topics and what you write about yourself. Other people here can see it.",
        "Whom you follow and who follows you. Other people here can see it.",
        "What you write when you apply to teach.",
        "Your calls: with whom, when, how long, and the ratings. Not what was said.",
        "Reports and blocks, so that people who should not meet do not meet.",
        "The devices where you are signed in, with the country of their last use.",
        "Short technical logs without names, to find faults.",
      ],
    },
    {
      heading: "What we do not keep",
      points: [
        "Your voice, your camera and your screen: they travel from browser to browser, encrypted, and are never recorded.",
        "The text chat of a call: it is passed on and then forgotten.",
        "No advertising profiles. We sell nothing about you to anyone.",
      ],
    },
    {
      heading: "Your network address in a call",
      paragraphs: [
        "A direct call connects your device with the device of your partner. So your partner’s device can see your IP address, which shows roughly where you are. In Settings, under Privacy, “Hide my network address” sends calls through a relay instead. The relay passes encrypted sound on and cannot hear it.",
      ],
    },
    {
      heading: "What your browser keeps",
      points: [
        "One cookie that keeps you signed in, and for ten minutes a second one while you sign in with Google or Apple. Scripts cannot read them.",
        "Your choices: theme, language, microphone, topic.",
        "A random number for this browser, so that you recognise it in your list of devices.",
        "There are no cookies of other companies.",
      ],
    },
    {
      heading: "Who helps us",
      paragraphs: [
        "Parley runs on Cloudflare, which carries and stores the data for us under contract. A mail service delivers our mails to you.",
        "When you sign in with Google or Apple, they learn that you use Parley. We learn your e-mail and, the first time, your name.",
      ],
    },
    {
      heading: "Your rights",
      paragraphs: [
        "In Settings, under Privacy, you can take a copy of everything we hold about you, and delete your account. For 7 days you can still change your mind; then it is erased. Past calls and reports stay for the other people in them, without your name.",
        "You may also write to {contact} from the e-mail of your account; we answer within 30 days. And you may complain to the data protection authority of your country.",
      ],
    },
  ],
};

export default text;
