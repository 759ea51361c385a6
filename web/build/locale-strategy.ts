/** Where the language of the interface is looked for, in this order. */
export const localeStrategy: ["localStorage", "preferredLanguage", "baseLocale"] = [
  "localStorage",
  "preferredLanguage",
  "baseLocale",
];
