import type { DemoLearner } from "./demo-learners.ts";

/** Who teaches the demo courses. */
export const demoInstructor: DemoLearner = {
  id: "01939000-0000-7000-8000-00000000000b",
  email: "nora@demo.parley.example",
  username: "nora_teaches",
  displayName: "Nora",
  role: "instructor",
  level: "advanced",
  dateOfBirth: "1984-05-21",
  nativeLanguage: "en",
  country: "IE",
  timezone: "Europe/Dublin",
  bio: "I have taught spoken English for fifteen years, in Dublin, Hanoi and online. I care more about being understood than about being perfect. My courses are short: read a little, then speak.",
  topics: ["learning", "travel"],
};
