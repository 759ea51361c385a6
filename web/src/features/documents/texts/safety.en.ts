import type { TextDocument } from "../document.ts";

const text: TextDocument = {
  title: "Safety",
  lead: "Talking with a stranger needs trust. This is what we do, and what you can do.",
  sections: [
    {
      heading: "What we do",
      points: [
        "Parley is for people of 18 and over. Everyone gives a date of birth to sign up.",
        "Your camera is off until you turn it on.",
        "Partners see your first name, level, first language and country. They never see your e-mail or your date of birth.",
        "When you report or block someone, the call ends for you and the two of you are never matched again. This works at once, in both directions.",
        "People read every report. An account that breaks the rules is closed, and its calls end within seconds.",
        "We do not record calls.",
      ],
    },
    {
      heading: "What you can do",
      points: [
        "Do not give your full name, address, workplace, phone number or bank details.",
        "End a call whenever it does not feel right. You need no reason.",
        "Report what happened: in the call under “More”, or for a day afterwards in your History.",
        "Never send money to someone you met here.",
        "In Settings, under Privacy, you can hide your network address from partners.",
      ],
    },
    {
      heading: "Rules for talking",
      points: [
        "Be kind and patient. Everyone here is learning.",
        "No insults, threats or hate.",
        "No sexual content, and do not use Parley for dating.",
        "No selling and no advertising.",
        "Do not record or publish your partner.",
        "Nobody under 18.",
      ],
    },
    {
      heading: "If you are in danger",
      paragraphs: [
        "If someone threatens you or you think a person is in danger, call the emergency number of your country first. Then tell us: {contact}. We answer reports about danger before all others.",
      ],
    },
  ],
};

export default text;
