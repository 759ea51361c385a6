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
        "Your profile: name, country, first language, level, topics and what you write about yourself.",
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
        "One cookie that keeps you signed in. Scripts cannot read it.",
        "Your choices: theme, language, microphone, topic.",
        "A random number for this browser, so that you recognise it in your list of devices.",
        "There are no cookies of other companies.",
      ],
    },
    {
      heading: "Who helps us",
      paragraphs: ["Parley runs on Cloudflare, which carries and stores the data for us under contract."],
    },
    {
      heading: "Your rights",
      paragraphs: [
        "You may ask for a copy of everything we hold about you, correct it, or have it erased. Write to {contact} from the e-mail of your account; we answer within 30 days. You may also complain to the data protection authority of your country.",
      ],
    },
  ],
};

export default text;
