import type { TopicPrompts } from "./topic-prompts.ts";

export const filmsAndBooks: TopicPrompts = {
  id: "01920000-0000-7000-8000-000000000008",
  slug: "films-and-books",
  title: "Films, books and music",
  prompts: {
    beginner: [
      "What film do you like?",
      "What music do you listen to?",
      "Who is your favourite actor or singer?",
      "Do you watch films at home or at the cinema?",
      "What book do you remember from school?",
      "Do you like funny films or sad films?",
      "What TV show do you watch now?",
      "What song makes you want to dance?",
    ],
    intermediate: [
      "What film could you watch again and again, and why?",
      "Tell me the story of the last book or series you enjoyed, without the ending.",
      "Which is usually better, the book or the film? Give an example.",
      "What song reminds you of an important time in your life?",
      "Have you ever stopped watching something in the middle? Why?",
      "Which character from a story would you like to have dinner with?",
      "Do you watch films in English? What makes them easy or hard to follow?",
      "What music did your parents play when you were a child?",
    ],
    advanced: [
      "Can we enjoy the work of an artist whose behaviour we find unacceptable?",
      "Which story has shaped the way you see the world?",
      "Do streaming services widen our taste, or do they feed us more of the same?",
      "What does your country's cinema get right or wrong about life there?",
      "Is there such a thing as objectively bad art?",
      "Why do people choose to be frightened or made to cry by a film?",
      "Would it matter to you if a song you loved turned out to be made by a machine?",
      "What is lost when literature is translated, and what can be gained?",
    ],
  },
};
