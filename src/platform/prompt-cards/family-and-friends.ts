import type { TopicPrompts } from "./topic-prompts.ts";

export const familyAndFriends: TopicPrompts = {
  id: "01920000-0000-7000-8000-000000000004",
  slug: "family-and-friends",
  title: "Family and friends",
  prompts: {
    beginner: [
      "How many people are in your family?",
      "Who is your best friend?",
      "What do you do with your friends?",
      "Do you have a pet? What is its name?",
      "Who do you live with?",
      "Where do your parents live?",
      "What does your mother or father like to do?",
      "When do you see your family?",
    ],
    intermediate: [
      "How did you meet your closest friend?",
      "Who in your family are you most like, and how?",
      "What do you and your friends argue about?",
      "Is it easy to make new friends where you live? Why or why not?",
      "What family tradition do you want to keep?",
      "Tell me a funny story that your family often repeats.",
      "What makes somebody a good neighbour?",
      "How do you keep in touch with people who live far away?",
    ],
    advanced: [
      "Do we choose our friends, or do they happen to us because of where we are?",
      "How has the meaning of family changed in your country in recent years?",
      "What do adult children owe their parents, if anything?",
      "When is it right to end a friendship, and how should it be done?",
      "Can you be truly honest with somebody you love? Where would you stop?",
      "Do only children and people with many siblings grow up differently, or is that a myth?",
      "What did your grandparents understand about life that your generation has forgotten?",
      "Are online friendships as real as the ones that begin face to face?",
    ],
  },
};
