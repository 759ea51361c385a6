/** What demo courses, and those to come, are about; in the catalogue's order. */
export const demoCategories: readonly { id: string; slug: string; name: string }[] = [
  { slug: "speaking", name: "Everyday speaking" },
  { slug: "pronunciation", name: "Pronunciation" },
  { slug: "work", name: "English for work" },
  { slug: "travel", name: "Travel" },
  { slug: "exams", name: "Exams" },
].map((category, index) => ({ id: `01939000-0000-7000-8ca0-00000000000${index}`, ...category }));
