import type { TopicPrompts } from "./topic-prompts.ts";

export const nature: TopicPrompts = {
  id: "01920000-0000-7000-8000-000000000011",
  slug: "nature",
  title: "Nature and the environment",
  prompts: {
    beginner: [
      "What is the weather like today?",
      "What is your favourite season?",
      "What animals do you like?",
      "Do you have trees or a park near your home?",
      "Do you like hot or cold weather?",
      "Can you swim in the sea or in a river near you?",
      "What animal are you afraid of?",
      "Do you have plants at home?",
    ],
    intermediate: [
      "Describe the most beautiful natural place you have ever seen.",
      "What do you do in your home to waste less?",
      "How has the weather in your area changed since you were young?",
      "Would you rather live in a big city or in the countryside? Why?",
      "What is your opinion of zoos?",
      "Tell me about a time you were caught in a storm or other bad weather.",
      "Which animals are important in your culture, and what do they stand for?",
      "What could your town do to be cleaner and greener?",
    ],
    advanced: [
      "Do individual choices matter for the climate, or is that a distraction from larger causes?",
      "Should rivers and forests have legal rights of their own?",
      "How do you balance the needs of a growing economy against those of the land it stands on?",
      "Is it fair to ask poorer countries not to develop in the way richer ones did?",
      "Why do so many people feel calmer among trees, and what should city planners make of it?",
      "Would you support bringing an extinct species back? What could go wrong?",
      "How do you stay hopeful when the news about the planet is mostly bad?",
      "What do farmers understand about nature that city people tend to get wrong?",
    ],
  },
};
