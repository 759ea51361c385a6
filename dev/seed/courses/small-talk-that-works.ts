import { article, bullets, dialogue, heading, paragraph, sayItAloud, steps } from "./article.ts";
import type { DemoCourse } from "./demo-course.ts";

export const smallTalkThatWorks: DemoCourse = {
  slug: "small-talk-that-works",
  title: "Small talk that works",
  summary: "Say hello, keep a chat going, and leave with a smile. Short words that people really use.",
  description: [
    "You meet somebody in the lift, in the queue for coffee, or in your first Parley call. You know a lot of English words, but the first minute is hard. This course is about that first minute, and the four after it.",
    "Each lesson is one small skill: a greeting, a safe topic, a good question, a way to leave. You read a real dialogue, you take two or three phrases from it, and you say them aloud. A lesson takes about five minutes. Do one a day, then use it the same day with a partner.",
    "You do not need perfect grammar here. You need six questions, a little courage and a friendly face.",
  ].join("\n\n"),
  level: "beginner",
  category: "speaking",
  price: { amount: 0, currency: "USD" },
  outcomes: [
    "Greet somebody and give your name without fear",
    "Start a chat with one of four safe topics",
    "Ask questions that get more than yes or no",
    "Show that you listen, and ask again when you did not understand",
    "End a chat in a kind way",
  ],
  requirements: [
    "You can read short, simple sentences",
    "Five minutes a day, and a place where you can speak aloud",
  ],
  tags: ["conversation", "small talk", "first words"],
  isFeatured: true,
  publishedDaysAgo: 62,
  sections: [
    {
      title: "First words",
      lessons: [
        {
          title: "What small talk is for",
          isFree: true,
          type: "article",
          article: article(
            paragraph(
              "Two people stand at a bus stop. One says: “Cold today, isn’t it?” The other says: “Very! I should have brought a hat.” They both smile. That is all.",
            ),
            paragraph(
              "The talk was not really about the cold. It said: **I see you. I am friendly. You can talk to me.** Small talk opens a door. What is behind the door comes later.",
            ),
            heading("Three good things about it"),
            bullets(
              "It is **short**. One minute is enough.",
              "It is **the same** again and again, so you can learn it.",
              "Nobody listens for **mistakes**. People listen for a friendly voice.",
            ),
            heading("The shape"),
            paragraph("Almost every small talk has four parts. This course has a lesson for each of them."),
            steps(
              "**Open:** say hello.",
              "**Begin:** say one thing about here and now.",
              "**Go on:** ask, listen, answer.",
              "**Close:** say goodbye.",
            ),
            ...sayItAloud(
              "“Cold today, isn’t it?”",
              "“Busy here today!”",
              "“What a nice place.”",
              "Now look out of your window and say one true sentence about what you see.",
            ),
          ),
        },
        {
          title: "Say hello and give your name",
          type: "article",
          article: article(
            paragraph("You need two greetings: one for friends and one for everybody else."),
            bullets(
              "With friends: **“Hi!”** or **“Hey, how’s it going?”**",
              "With everybody: **“Hello. Nice to meet you.”**",
            ),
            dialogue(
              "Mei: Hi! I’m Mei. I don’t think we’ve met.",
              "Carlos: Hello, Mei. I’m Carlos. Nice to meet you.",
              "Mei: Nice to meet you too. Sorry, was that Carlos?",
              "Carlos: That’s right. Carlos.",
            ),
            heading("Look at this"),
            paragraph(
              "Mei says his name again: “Sorry, was that Carlos?” It is not rude to ask. It tells him that his name matters. If **your** name is hard for others, help them: “It’s Siobhan. Say _shi-vawn_.”",
            ),
            paragraph(
              "And when people say **“How are you?”**, they do not ask about your health. The answer is short: “Good, thanks. And you?”",
            ),
            ...sayItAloud(
              "“Hi, I’m … (your name). I don’t think we’ve met.”",
              "“Sorry, was that … ?” Say it with three names that you know.",
              "“Good, thanks. And you?” Say it five times, faster each time.",
            ),
          ),
        },
        { title: "Watch: two people meet in a lift", type: "video", isFree: true },
      ],
    },
    {
      title: "Keep it going",
      lessons: [
        {
          title: "Four topics that are always safe",
          type: "article",
          article: article(
            paragraph(
              "After hello there is often a silence. Fill it with something that you both can see, hear or taste.",
            ),
            heading("The four"),
            bullets(
              "**The place:** “Have you been here before?”",
              "**The weather:** “They say it will rain all week.”",
              "**The day:** “Has it been a busy day?” On a Friday: “Any plans for the weekend?”",
              "**Food and drink:** “The soup smells good. Have you tried it?”",
            ),
            dialogue(
              "Aisha: Have you been to this café before?",
              "Kenji: No, it’s my first time. You?",
              "Aisha: I come every Tuesday. The lemon cake is very good.",
              "Kenji: Then I’ll have the lemon cake!",
            ),
            heading("Better not"),
            paragraph(
              "Do not begin with money, age, religion, politics, or how somebody looks. With a friend, later, perhaps. In the first five minutes, no.",
            ),
            ...sayItAloud(
              "Think of the place where you are now. Ask: “Have you been here before?”",
              "Say two sentences about today’s weather.",
              "Ask about the weekend. Then answer your own question.",
            ),
          ),
        },
        {
          title: "Questions that open doors",
          type: "article",
          article: article(
            paragraph(
              "Some questions close a door: the answer is “yes” or “no”, and it is quiet again. Others open it.",
            ),
            bullets(
              "Closed: “Do you like your job?” — “Yes.”",
              "Open: **“What do you like about your job?”** — “Well, the people are great, and …”",
            ),
            paragraph(
              "Open questions begin with **what**, **how** or **where**. Be careful with **why**: it can sound like the police.",
            ),
            dialogue(
              "Ben: What do you do at weekends?",
              "Lucía: I go hiking, mostly.",
              "Ben: Nice. Where do you go?",
              "Lucía: There are some hills near my town. Last Sunday I saw a fox!",
              "Ben: A fox! What was it doing?",
            ),
            heading("The trick: one word back"),
            paragraph(
              "Ben took one word from her answer, **fox**, and asked about it. You never need to think of a new topic. It is already in the last answer.",
            ),
            ...sayItAloud(
              "Make it open: “Do you like music?” → “What kind of …?”",
              "Make it open: “Is your city nice?” → “What is …?”",
              "Your partner says: “I was in Lisbon last month.” Ask two questions.",
            ),
          ),
        },
        {
          title: "Show that you listen",
          type: "article",
          article: article(
            paragraph(
              "Good listeners make small sounds. In some languages you wait in silence until the other one has finished. In English, silence feels cold.",
            ),
            heading("Small words, big effect"),
            bullets(
              "I am with you: **“Right.” “I see.” “Mm-hm.”**",
              "Good news: **“Great!” “Lovely!” “Well done!”**",
              "Bad news: **“Oh no.” “I’m sorry to hear that.”**",
              "A surprise: **“Really?” “No way!”**",
            ),
            heading("You did not understand?"),
            paragraph("Everybody misses words. Do not just smile and nod. Ask, and say **what** you missed:"),
            bullets(
              "“Sorry, could you say that again?”",
              "“Sorry, you saw a … what?”",
              "“Could you speak a little more slowly, please?”",
            ),
            dialogue(
              "Lucía: I saw a fox on Sunday.",
              "Ben: Sorry, you saw a … what?",
              "Lucía: A fox. It’s like a small red dog, but clever.",
              "Ben: Oh, a fox! No way!",
            ),
            ...sayItAloud(
              "“I lost my phone.” Answer with two words.",
              "“I got the job!” Answer with two words.",
              "“We stayed at a … (you did not hear the word).” Ask.",
            ),
          ),
        },
      ],
    },
    {
      title: "End well",
      lessons: [
        {
          title: "Leave with a smile",
          type: "article",
          article: article(
            paragraph(
              "Many learners fear the end more than the beginning. They say “OK, bye” and run. You can do better in three steps.",
            ),
            steps(
              "**A signal:** “Right, …” or “Anyway, …”",
              "**A reason:** “I have to catch my bus.”",
              "**Something kind:** “It was nice talking to you.”",
            ),
            dialogue(
              "Kenji: Anyway, I have to get back to work.",
              "Aisha: Of course. It was nice talking to you!",
              "Kenji: You too. Enjoy the lemon cake.",
              "Aisha: I will. See you!",
            ),
            paragraph(
              "The reason can be very small: “I need another coffee” is enough. And use something from your talk at the end, as Kenji did with the cake. People remember it.",
            ),
            ...sayItAloud(
              "“Anyway, I have to go. It was nice talking to you.”",
              "Give three other reasons to leave.",
              "You talked about a football match tonight. Say goodbye with it.",
            ),
          ),
        },
        {
          title: "Your plan for five chats",
          type: "article",
          article: article(
            paragraph(
              "You know the four parts now: open, begin, go on, close. Now make them yours. Have five chats this week, each with one aim.",
            ),
            steps(
              "**Hello.** Greet three people. Nothing more.",
              "**Begin.** Use one of the four topics.",
              "**Open.** Ask two questions with _what_ or _how_.",
              "**Listen.** Use four of the small words from “Show that you listen”.",
              "**Close.** Leave with a signal, a reason and something kind.",
            ),
            heading("After each chat"),
            paragraph(
              "Write two lines in your notes beside this lesson: **one phrase that worked**, and **one word that you looked for and did not find**. Look that word up. Use it in the next chat.",
            ),
            paragraph("And if a chat goes badly? It took one minute. The next one is better."),
            ...sayItAloud(
              "Say the whole chat alone, all four parts, in one minute.",
              "Do it again with another topic.",
              "Now press “Find a partner” and do it for real.",
            ),
          ),
        },
      ],
    },
  ],
};
