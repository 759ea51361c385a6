import { article, bullets, dialogue, heading, paragraph, sayItAloud, steps } from "./article.ts";
import type { DemoCourse } from "./demo-course.ts";

export const speakingInMeetings: DemoCourse = {
  slug: "speaking-in-meetings",
  title: "Speaking in meetings",
  summary: "Get a word in, disagree without a fight, and leave everybody sure about what happens next.",
  description: [
    "You know your job. You understand most of what is said. And still the meeting is over before you have spoken. If that sounds like you, this course is for you.",
    "We go through a meeting from its first minute to its last: how to come in, how to put a point in two sentences, how to disagree and stay friends, how to ask when you are lost, and how to close with clear next steps. Every lesson has a dialogue from a real kind of meeting, phrases to keep, and an exercise that you can say aloud before your own next meeting.",
    "The phrases are polite in most offices of the world. Where British and American habits differ, we say so.",
  ].join("\n\n"),
  level: "intermediate",
  category: "work",
  price: { amount: 1900, currency: "USD" },
  outcomes: [
    "Come into a discussion without waiting for a silence",
    "Make a point in two clear sentences",
    "Disagree politely, and give a reason",
    "Stop a meeting when you have lost the thread",
    "Close with who does what, and by when",
  ],
  requirements: [
    "You can follow a slow conversation about work",
    "You have meetings in English, or will have them soon",
  ],
  tags: ["work", "meetings", "online meetings"],
  isFeatured: false,
  publishedDaysAgo: 34,
  sections: [
    {
      title: "Get a word in",
      lessons: [
        {
          title: "Speak in the first five minutes",
          isFree: true,
          type: "article",
          article: article(
            paragraph(
              "The longer you are silent in a meeting, the harder the first word becomes. So make the first word **early** and **easy**. It does not have to be clever.",
            ),
            heading("Easy first words"),
            bullets(
              "“Morning, everyone. Can you all hear me?”",
              "“Before we start: is there a link to the slides?”",
              "“Could you say a little about why we are meeting today?”",
              "“Just to check, do we stop at eleven?”",
            ),
            paragraph(
              "Now people have heard your voice and you have heard it too. The second time costs half as much.",
            ),
            dialogue(
              "Priya: Good morning. Shall we begin?",
              "Mateus: Morning. Just to check, do we stop at eleven?",
              "Priya: At ten to, if we can.",
              "Mateus: Perfect, thanks.",
            ),
            heading("Prepare one sentence"),
            paragraph(
              "Before the meeting, look at the plan for it and write **one** sentence that you want to say. Not a speech. Say it aloud twice. It is much easier to say a sentence that your mouth already knows.",
            ),
            ...sayItAloud(
              "Say all four easy first words, once slowly and once at full speed.",
              "Think of your next meeting. Say your one sentence.",
            ),
          ),
        },
        {
          title: "Come in politely",
          type: "article",
          article: article(
            paragraph(
              "If you wait for a silence, you may wait for an hour. Others do not leave gaps: they come in just as somebody ends a sentence. To do that and be polite, use a **bridge**: a few words that say “me next”, while the others finish.",
            ),
            heading("Bridges"),
            bullets(
              "“**Can I come in here?**”",
              "“**Could I add something to that?**”",
              "“**Sorry to interrupt, but** I think the date is wrong.”",
              "“**On that point,** we tried it last year.”",
            ),
            paragraph(
              "On a screen, the button for raising a hand is fine. So is the person’s name: “Priya, could I add something?” People stop at their own names.",
            ),
            heading("Somebody interrupts you?"),
            bullets(
              "“Let me just finish this thought.”",
              "“One second, I’m nearly done.”",
              "“I’d like to hear that, right after this.”",
            ),
            dialogue(
              "Priya: … so the new form is ready, and we only need …",
              "Mateus: Sorry to interrupt, but have we tested it on phones?",
              "Priya: One second, I’m nearly done. We need one more test, and yes: on phones.",
              "Mateus: Great. Could I help with that?",
            ),
            ...sayItAloud(
              "Play the radio or a podcast in English. Each time a sentence ends, say “Can I come in here?”",
              "Say the three answers to an interruption, calmly and not loudly.",
            ),
          ),
        },
      ],
    },
    {
      title: "In the discussion",
      lessons: [
        {
          title: "Make your point in two sentences",
          type: "article",
          article: article(
            paragraph(
              "In many languages one gives the reasons first and comes to the point at the end. In English-speaking meetings, people want the point **first**. If it comes last, they have stopped listening.",
            ),
            steps(
              "**Point:** what you think. “I’d move the launch to March.”",
              "**Because:** the best reason, and only that one. “In February half of the team is away.”",
              "**Stop.** Let the others ask.",
            ),
            paragraph(
              "The third step is the hardest. A silence after your point is not a bad sign: people think about it.",
            ),
            heading("How sure are you?"),
            bullets(
              "Very: “**I’m convinced that** …”",
              "Quite: “**I think** …”, “**As I see it,** …”",
              "A little: “**I might be wrong, but** …”, “**It could be worth** trying …”",
            ),
            paragraph(
              "Be careful with “I might be wrong”. Once in a meeting is modest. Five times, and people believe you.",
            ),
            ...sayItAloud(
              "Point and because: should your team meet on Fridays?",
              "Point and because: is it better to write or to call?",
              "Say the second one three times: very sure, quite sure, a little sure.",
            ),
          ),
        },
        {
          title: "Disagree and stay friends",
          type: "article",
          article: article(
            paragraph(
              "“No, that’s wrong” is correct English, and it can cost you a week of cold coffee breaks. Put something soft in front of it, and a reason behind it.",
            ),
            heading("Take, turn, tell"),
            steps(
              "**Take** what is good in it: “I like that it’s cheap.”",
              "**Turn** with a soft word: “My worry is …”, “At the same time, …”",
              "**Tell** the reason, or ask: “… that we would need six months. How could we do it in three?”",
            ),
            dialogue(
              "Aisha: Let’s put everything into one big form.",
              "Kenji: I like that people fill it in only once. My worry is the length. Would somebody finish it on a phone?",
              "Aisha: Fair point. What would you do?",
              "Kenji: Two pages, and save after the first.",
            ),
            heading("Read between the lines"),
            paragraph("British colleagues often say less than they mean. A small guide:"),
            bullets(
              "“That’s **an interesting idea**.” Perhaps: I do not like it yet.",
              "“**I’m not quite sure** about that.” Often: I disagree.",
              "“**With respect,** …” Careful: a strong no is coming.",
            ),
            paragraph(
              "American colleagues are often more direct about the problem, and warmer about the person. If you are not sure what somebody means, ask: “Is that a no?” With a smile it is a good question.",
            ),
            ...sayItAloud(
              "“We should all come to the office five days a week.” Take, turn, tell.",
              "“Let’s cancel all meetings.” Take, turn, tell.",
            ),
          ),
        },
        {
          title: "When you are lost",
          type: "article",
          article: article(
            paragraph(
              "You missed a word, then a sentence, then the topic. It happens to people in their first language too. The longer you wait, the further away the train is. So pull the brake early, and say **where** you got off.",
            ),
            bullets(
              "A word: “**What does** ‘churn’ **mean** here?”",
              "A sentence: “Sorry, I missed the last part. **Could you say it again?**”",
              "The topic: “I’d like to check that I’m with you. **Are we still talking about** the budget?”",
              "Everything: “Could you **sum that up** in one sentence for me?”",
            ),
            heading("Say it back"),
            paragraph(
              "The best check is your own words: “**So if I understand you,** we wait until Monday and then decide.” If it was right, you have helped the whole room. If it was wrong, you have helped it even more.",
            ),
            dialogue(
              "Priya: … and then legal needs to sign off before we can go ahead.",
              "Kenji: Sorry, what does “sign off” mean here?",
              "Priya: To say yes officially.",
              "Kenji: So if I understand you, we can’t start before the lawyers say yes.",
              "Priya: Exactly.",
            ),
            ...sayItAloud(
              "Choose a difficult sentence from a newspaper. Say it back: “So if I understand it, …”",
              "Ask about three words of your own work, as a newcomer would.",
            ),
          ),
        },
        { title: "Watch: a difficult meeting, twice", type: "video" },
      ],
    },
    {
      title: "Make it count",
      lessons: [
        {
          title: "Meetings on a screen",
          type: "article",
          article: article(
            paragraph(
              "On a screen, half of the language of faces and hands is lost. Words must do its work. Say what, in a room, people would see.",
            ),
            bullets(
              "You are leaving for a moment: “**I’ll be right back.** Please go on.”",
              "You think: “**Give me a second,** I’m thinking.”",
              "You agree: say “**yes**” or “**agreed**”. A nod is too small.",
              "You show something: “**Can everybody see** the blue chart?”",
            ),
            heading("When the line is bad"),
            bullets(
              "“You’re **breaking up**. Could you switch off your video?”",
              "“We **lost you** after ‘the second reason’.”",
              "“I think you’re **on mute**.”",
            ),
            paragraph(
              "Notice the second one. “We lost you” alone makes people begin again at the start. Tell them the last words that you heard.",
            ),
            ...sayItAloud(
              "Show an imaginary chart: say what it shows in two sentences.",
              "Your colleague’s line broke after “the price is”. What do you say?",
            ),
          ),
        },
        {
          title: "Close with next steps",
          type: "article",
          article: article(
            paragraph(
              "A meeting without an end happens again next week. You do not have to lead the meeting to end it well. Anybody can ask the golden question: **“So who does what, and by when?”**",
            ),
            heading("Three lines are enough"),
            steps(
              "**Decided:** “So we have decided to test two pages.”",
              "**Who and when:** “Kenji makes a draft by Thursday.”",
              "**Open:** “We still don’t know who pays. Aisha will ask.”",
            ),
            paragraph(
              "**By** Thursday means Thursday or before. **Until** Thursday means something goes on all the time and ends then. “I’ll finish it by Thursday. I’m busy until then.”",
            ),
            dialogue(
              "Aisha: We have two minutes left. So who does what, and by when?",
              "Kenji: I make a draft by Thursday.",
              "Aisha: And I’ll ask about the money by tomorrow. Did I miss anything?",
              "Priya: No, that’s all. Thanks, everyone.",
            ),
            ...sayItAloud(
              "Think of your last meeting. Say its three lines.",
              "Say two promises of your own, one with _by_ and one with _until_.",
              "Find a partner and play the last two minutes of a meeting.",
            ),
          ),
        },
      ],
    },
  ],
};
