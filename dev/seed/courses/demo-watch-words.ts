/** Words that strangers' advertisements and insults have and reviews of courses seldom need. */
export const demoWatchWords: readonly { language: string; word: string }[] = [
  { language: "en", word: "whatsapp" },
  { language: "en", word: "telegram" },
  { language: "en", word: "promo code" },
  { language: "en", word: "idiot" },
  { language: "es", word: "estafa" },
  { language: "es", word: "código promocional" },
  { language: "es", word: "imbécil" },
];
