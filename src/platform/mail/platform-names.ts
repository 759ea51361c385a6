import type { MailLocale } from "./mail-kinds.ts";

/** Words for what has no name, no place, no tax or no end. */
export interface PlatformNames {
  web: string;
  ios: string;
  android: string;
  unknownPlace: string;
  unnamedPasskey: string;
  unnamedPurchase: string;
  noTax: string;
  /** How long, of what has no end. */
  forGood: string;
  /** How long, of what ends then. */
  until: (moment: string) => string;
}

export const platformNames: Readonly<Record<MailLocale, PlatformNames>> = {
  en: {
    web: "A web browser",
    ios: "An iPhone or iPad",
    android: "An Android device",
    unknownPlace: "Unknown",
    unnamedPasskey: "A passkey",
    unnamedPurchase: "A course at Parley",
    noTax: "none",
    forGood: "for good",
    until: (moment) => `until ${moment}`,
  },
  es: {
    web: "Un navegador web",
    ios: "Un iPhone o iPad",
    android: "Un dispositivo Android",
    unknownPlace: "Desconocido",
    unnamedPasskey: "Una llave de acceso",
    unnamedPurchase: "Un curso en Parley",
    noTax: "ninguno",
    forGood: "para siempre",
    until: (moment) => `hasta el ${moment}`,
  },
};
