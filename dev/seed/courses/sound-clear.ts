import { article, bullets, dialogue, heading, paragraph, sayItAloud, steps } from "./article.ts";
import type { DemoCourse } from "./demo-course.ts";

export const soundClear: DemoCourse = {
  slug: "sound-clear-stress-and-rhythm",
  title: "Sound clear: stress and rhythm",
  summary:
    "You do not need a new accent. Put the beat in the right place, and people understand you at once.",
  description: [
    "People often ask you to repeat, although every word was right? Then it is probably not your sounds. It is your rhythm. English listeners find words by their strong beats. If the beat is in the wrong place, they hear another word, or none.",
    "This course is about three beats: in the word, in the sentence, and in the meaning. You keep your accent: it says where you come from, and that is a good thing. You only learn to put the light on the words that matter.",
    "Have your phone with you. In most lessons you record one minute of yourself, and the last lesson compares it with the first. CAPITALS show what is strong.",
  ].join("\n\n"),
  level: "advanced",
  category: "pronunciation",
  price: { amount: 0, currency: "USD" },
  outcomes: [
    "Hear and mark the strong beat of a word",
    "Guess the stress of long words from their endings",
    "Speak in groups of words with one beat each",
    "Use weak forms and links, as fast speakers do",
    "Change what a sentence means with your voice alone",
  ],
  requirements: ["You speak without translating each word", "Something to record your voice with"],
  tags: ["pronunciation", "stress", "rhythm", "intonation"],
  isFeatured: false,
  publishedDaysAgo: 18,
  sections: [
    {
      title: "The beat in the word",
      lessons: [
        {
          title: "One strong beat a word",
          isFree: true,
          type: "article",
          article: article(
            paragraph(
              "Say **banana**. Now clap once while you say it. Where did your hands meet? On the second part: ba-NA-na. That part is **longer**, **louder** and a little **higher**. The other two are short and weak.",
            ),
            paragraph(
              "Every English word of two or more parts has one such beat. It is as much a piece of the word as its letters. Some words have nothing else to tell them apart:",
            ),
            bullets(
              "a **RE**cord (you play it) – to re**CORD** (you make it)",
              "a **PRE**sent (you give it) – to pre**SENT** (you show it)",
              "the **DES**ert (sand) – the des**SERT** (sweet)",
            ),
            paragraph(
              "Many two-part words follow this rule: things have the beat at the **front**, actions at the **back**.",
            ),
            heading("Mark it when you learn it"),
            paragraph(
              "From today, never write a new word down without its beat. Underline it or write it in capitals: ne-GO-ti-ate.",
            ),
            ...sayItAloud(
              "Clap and say: to-MA-to, PHO-to, pho-TO-gra-pher, pho-to-GRA-phic.",
              "“They reCORD a new REcord.” Five times, until it is easy.",
              "Record yourself for one minute: tell what you did yesterday. **Keep the recording.** You need it in the last lesson.",
            ),
          ),
        },
        {
          title: "Endings that tell you where",
          type: "article",
          article: article(
            paragraph(
              "You cannot know the beat of every word. But long words are often made with the same endings, and many endings say where the beat is.",
            ),
            heading("The beat is just before the ending"),
            bullets(
              "**-tion, -sion:** infor**MA**tion, de**CI**sion",
              "**-ic, -ical:** eco**NO**mic, po**LI**tical",
              "**-ity:** a**BI**lity, elec**TRI**city",
              "**-ian:** mu**SI**cian, Ca**NA**dian",
            ),
            heading("The beat is on the ending itself"),
            bullets(
              "**-ee:** employ**EE**, refu**GEE**",
              "**-eer:** engin**EER**, volun**TEER**",
              "**-ese:** Japan**ESE**, Portu**GUESE**",
            ),
            heading("The ending changes nothing"),
            bullets(
              "**-ness, -less, -ful:** **HAP**piness, **CARE**less",
              "**-ly, -er, -ing:** **CARE**fully, **TEA**cher",
            ),
            paragraph(
              "So families of words move their beat: **PHO**tograph, pho**TO**grapher, photo**GRA**phic. When you know the ending, you know the beat.",
            ),
            ...sayItAloud(
              "Find the beat: communication, scientific, university, politician.",
              "Say the family: Ja-PAN, Ja-pan-ESE. e-CO-no-my, e-co-NO-mic.",
              "Say three long words from your own work. Which ending do they have?",
            ),
          ),
        },
      ],
    },
    {
      title: "The beat in the sentence",
      lessons: [
        {
          title: "Strong words, weak words",
          type: "article",
          article: article(
            paragraph(
              "In a sentence not every word gets its beat. **Content** words do: things, actions, qualities, question words, _not_. **Grammar** words do not: _a, the, to, of, and, can, was, for_.",
            ),
            paragraph("Say these four sentences and clap on the capitals. Keep the claps at the same speed:"),
            steps(
              "DOGS EAT BONES.",
              "The DOGS EAT BONES.",
              "The DOGS will EAT the BONES.",
              "The DOGS will have EATen the BONES.",
            ),
            paragraph(
              "Each has **three beats** and takes about the same time. The little words are squeezed in between. That is the rhythm of English, and why fast speech seems to swallow half of the words.",
            ),
            heading("Why it matters"),
            paragraph(
              "If all words are equally strong, your listener must search for the important ones. With the beat you do the searching for them. You may even speak **more slowly** and be easier to follow.",
            ),
            dialogue(
              "Ana: I WENT to the SHOP and BOUGHT some BREAD.",
              "Ben: I was GOing to the SHOP as WELL. Do you NEED a LIFT?",
            ),
            ...sayItAloud(
              "The four sentences about the dogs, with claps.",
              "Write three sentences about your day, mark the content words, and say them with claps.",
            ),
          ),
        },
        {
          title: "The little sound that is everywhere",
          type: "article",
          article: article(
            paragraph(
              "The most common vowel of English has no letter of its own. It is the short “uh” in **a**bout, teach**er**, f**o**rget. It is called **schwa**, and weak parts of words love it.",
            ),
            bullets(
              "**can:** “I c’n swim.” But at the end: “Yes, I CAN.”",
              "**to:** “I want t’ go.”",
              "**for:** “a letter f’ you”",
              "**of:** “a cup ’v tea”",
              "**and:** “bread ’n butter”",
            ),
            heading("Can or can’t?"),
            paragraph(
              "Americans often do not say the t of _can’t_ clearly. How does one know? By the beat. **“I c’n GO”** is yes. **“I CAN’T GO”** is no. If you say a strong _can_ in “I can go”, people may hear the opposite.",
            ),
            ...sayItAloud(
              "“I c’n come on Monday, but I CAN’T come on Tuesday.” Five times.",
              "“a cup of tea and a piece of cake”: five of the words are weak. Which ones?",
              "Say six things that you can and cannot do.",
            ),
          ),
        },
        {
          title: "Join the words",
          type: "article",
          article: article(
            paragraph(
              "On paper there is a space between words. In speech there is none. English speakers pull the last sound of a word over to the next one, if that begins with a vowel.",
            ),
            bullets(
              "“turn off” → “tur-noff”",
              "“an apple” → “a-napple”",
              "“not at all” → “no-ta-tall”",
              "“pick it up” → “pi-ki-tup”",
            ),
            paragraph(
              "Between two vowels a small **y** or **w** helps: “I(y)agree”, “go(w)on”. And the same sound twice is said once, but longer: “black cat”, “some milk”.",
            ),
            heading("First for your ears"),
            paragraph(
              "You do not have to link everything. But if you **know** about links, you will hear them, and fast speakers will seem slower to you. Listen to one minute of a film again and again, and write down exactly what you hear. That is the best exercise there is.",
            ),
            ...sayItAloud(
              "“Can I have an orange?” → “Ca-nI ha-va-norange?”",
              "“Take it off and put it on.” First slowly with spaces, then linked.",
              "“I agree. Go on. Tell us all about it.”",
            ),
          ),
        },
        { title: "Listen and repeat: sixty seconds of rhythm", type: "video" },
      ],
    },
    {
      title: "The beat in the meaning",
      lessons: [
        {
          title: "Move the beat, change the meaning",
          type: "article",
          article: article(
            paragraph(
              "Usually the last content word of a sentence is the strongest. Move the beat, and you say something else without changing a word.",
            ),
            bullets(
              "**I** didn’t say he took it. (Somebody else said it.)",
              "I didn’t **SAY** he took it. (But I thought it.)",
              "I didn’t say **HE** took it. (Another person did.)",
              "I didn’t say he **TOOK** it. (He borrowed it.)",
              "I didn’t say he took **IT**. (He took something else.)",
            ),
            paragraph(
              "The beat says: **this is new**, or **this is different from what you think**. So it is the politest way to correct somebody:",
            ),
            dialogue(
              "Waiter: One tea with milk.",
              "Guest: With LEMon, please.",
              "Waiter: Of course. And your friend also has lemon?",
              "Guest: No, SHE has milk.",
            ),
            ...sayItAloud(
              "Say the five sentences. Can a partner tell which one it was?",
              "“So you arrive on Monday at nine?” You arrive on **Tuesday**. Then: you arrive at **ten**. Correct both.",
            ),
          ),
        },
        {
          title: "Up or down at the end",
          type: "article",
          article: article(
            paragraph("What your voice does on the last beat is like the sign at the end of a sentence."),
            bullets(
              "**Down** ↘ means: I am sure, I have finished. “I live in Cairo. ↘”",
              "**Up** ↗ means: I am asking, or I have not finished. “Coffee? ↗”",
              "**Down, then up** ↘↗ means: there is a but. “The food was good … ↘↗”",
            ),
            paragraph(
              "Questions with _what, where, how_ mostly go **down**: “Where do you live? ↘” Questions for yes or no mostly go **up**: “Do you live here? ↗”",
            ),
            paragraph(
              "If all of your sentences go up, you sound unsure. If all of them go down, you may sound bored or angry. It is not a mistake of grammar, so nobody corrects you. They only feel it.",
            ),
            heading("Compare"),
            paragraph(
              "Record the same minute as in the first lesson: what you did yesterday. Listen to both recordings. Mark three beats that are better. Be proud of them, and tell a partner about your day.",
            ),
            ...sayItAloud(
              "“Really ↗” (tell me more), “Really ↘” (I do not care). Hear it?",
              "Count: “one ↗, two ↗, three ↗, four ↘”. Now your shopping list.",
              "“I like the flat … ↘↗” What is the but?",
            ),
          ),
        },
      ],
    },
  ],
};
