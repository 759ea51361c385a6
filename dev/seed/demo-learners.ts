import type { Level } from "../../src/contract/common.ts";

/** The password of everybody of the demo. They exist on this machine only. */
export const DEMO_PASSWORD = "speak-a-little-every-day";

/** The demo administrator's second factor, in base32 for an authenticator app. Like the password, it opens nothing elsewhere. */
export const DEMO_TOTP_SECRET = "SZSY2YG4GNB5G2S7WGW6RRWZVZOP6AXO";

/** Somebody to sign in as, with enough of a profile to be matched at once. */
export interface DemoLearner {
  /** Fixed, so that seeding again finds the same person. */
  id: string;
  email: string;
  username: string;
  displayName: string;
  role: "student" | "instructor" | "admin";
  level: Level;
  dateOfBirth: string;
  nativeLanguage: string;
  country: string;
  timezone: string;
  bio: string;
  topics: readonly string[];
}

/** Two learners at each level, in six time zones; the first is also the demo administrator. */
export const demoLearners: readonly [DemoLearner, ...DemoLearner[]] = [
  {
    id: "01939000-0000-7000-8000-00000000000a",
    email: "ada@demo.parley.example",
    username: "ada_helps",
    displayName: "Ada",
    role: "admin",
    level: "advanced",
    dateOfBirth: "1988-12-10",
    nativeLanguage: "fr",
    country: "CH",
    timezone: "Europe/Zurich",
    bio: "I look after this place, and I like to talk about books.",
    topics: ["films-and-books", "culture"],
  },
  {
    id: "01939000-0000-7000-8000-000000000001",
    email: "mei@demo.parley.example",
    username: "mei_speaks",
    displayName: "Mei",
    role: "student",
    level: "beginner",
    dateOfBirth: "1999-04-02",
    nativeLanguage: "zh-Hans",
    country: "CN",
    timezone: "Asia/Shanghai",
    bio: "I like cats and noodles. I speak slowly.",
    topics: ["food", "daily-life"],
  },
  {
    id: "01939000-0000-7000-8000-000000000002",
    email: "carlos@demo.parley.example",
    username: "carlos_habla",
    displayName: "Carlos",
    role: "student",
    level: "beginner",
    dateOfBirth: "1994-09-17",
    nativeLanguage: "es",
    country: "MX",
    timezone: "America/Mexico_City",
    bio: "I work in a hotel. I need English for my job.",
    topics: ["work", "food"],
  },
  {
    id: "01939000-0000-7000-8000-000000000003",
    email: "aisha@demo.parley.example",
    username: "aisha_talks",
    displayName: "Aisha",
    role: "student",
    level: "intermediate",
    dateOfBirth: "2001-01-25",
    nativeLanguage: "ar",
    country: "EG",
    timezone: "Africa/Cairo",
    bio: "Studying medicine in Cairo. Happy to talk about almost anything.",
    topics: ["health", "learning", "travel"],
  },
  {
    id: "01939000-0000-7000-8000-000000000004",
    email: "kenji@demo.parley.example",
    username: "kenji_tokyo",
    displayName: "Kenji",
    role: "student",
    level: "intermediate",
    dateOfBirth: "1985-07-30",
    nativeLanguage: "ja",
    country: "JP",
    timezone: "Asia/Tokyo",
    bio: "An engineer who reads English every day and wants to speak it too.",
    topics: ["technology", "travel"],
  },
  {
    id: "01939000-0000-7000-8000-000000000005",
    email: "priya@demo.parley.example",
    username: "priya_debates",
    displayName: "Priya",
    role: "student",
    level: "advanced",
    dateOfBirth: "1992-11-08",
    nativeLanguage: "hi",
    country: "IN",
    timezone: "Asia/Kolkata",
    bio: "I argue for a living and listen for pleasure.",
    topics: ["culture", "technology"],
  },
  {
    id: "01939000-0000-7000-8000-000000000006",
    email: "mateus@demo.parley.example",
    username: "mateus_rio",
    displayName: "Mateus",
    role: "student",
    level: "advanced",
    dateOfBirth: "1990-03-14",
    nativeLanguage: "pt",
    country: "BR",
    timezone: "America/Sao_Paulo",
    bio: "Preparing for interviews abroad. Long questions welcome.",
    topics: ["work", "nature"],
  },
];
