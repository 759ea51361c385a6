import type { TextDocument } from "../document.ts";

const text: TextDocument = {
  title: "Help",
  lead: "Short answers to the questions people ask most.",
  sections: [
    {
      heading: "How do I start a call?",
      paragraphs: [
        "Open Practice, choose your level and a topic, and press “Find a partner”. When a partner is found, the call opens by itself.",
      ],
    },
    {
      heading: "Why must you hear my microphone first?",
      paragraphs: [
        "A call where one person cannot be heard is sad for both. So the first time, we wait until the bars move. After that we remember your microphone for two weeks.",
      ],
    },
    {
      heading: "The browser does not allow the microphone",
      points: [
        "Press the sign beside the address of this page (often a lock or two small bars).",
        "Find “Microphone” and choose “Allow”.",
        "Come back to Parley and press “Try again”.",
        "On a phone, also look in the settings of the phone: the browser itself needs the permission.",
      ],
    },
    {
      heading: "My partner cannot hear me",
      points: [
        "Look at the bottom of the call: is “Mute” on? Press it, or press the key M.",
        "Open “More”, then “Microphone and speaker”, and choose another microphone.",
        "Close other programs that use the microphone.",
      ],
    },
    {
      heading: "The sound breaks",
      paragraphs: [
        "Voice needs little data but a steady network. Go nearer to your router, turn the camera off, or close downloads. When your network goes away for a moment, stay on the page: the call comes back by itself within 20 seconds.",
      ],
    },
    {
      heading: "What if I do not know what to say?",
      paragraphs: [
        "Open the question cards in the call. Both of you see the same cards. It is fine to be slow, and it is fine to ask “Can you say that again?”",
      ],
    },
    {
      heading: "How does my streak work?",
      paragraphs: [
        "Each day with a call of at least one minute counts, in your own time zone. If you have a free day, one missed day does not end your streak.",
      ],
    },
    {
      heading: "I cannot sign in",
      points: [
        "You forgot your password? On “Sign in”, press “Forgot your password?”, or let us send you a code instead.",
        "No mail comes? Look in the spam folder, and check that the address is right.",
        "Your phone with the authenticator app is lost? Choose “Use a recovery code” and enter one of the codes that you saved.",
      ],
    },
    {
      heading: "How do I keep my account safe?",
      points: [
        "In Settings, under Security, add a passkey: you sign in with your fingerprint, face or screen lock.",
        "Or set up the second step there, and save the recovery codes.",
        "Under Devices you see where you are signed in. Sign out what you do not know.",
      ],
    },
    {
      heading: "Keys in a call",
      points: ["M: mute", "V: camera", "S: share the screen", "C: chat"],
    },
    {
      heading: "Write to us",
      paragraphs: [
        "You need help from a person? Write to {contact}. If the app showed a request number, please send it with your message.",
      ],
    },
  ],
};

export default text;
