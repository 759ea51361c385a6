import type { MailLocale } from "./mail-kinds.ts";

/** Words for a device that has no name, and for a place that nobody knows. */
export interface PlatformNames {
  web: string;
  ios: string;
  android: string;
  unknownPlace: string;
}

export const platformNames: Readonly<Record<MailLocale, PlatformNames>> = {
  en: {
    web: "A web browser",
    ios: "An iPhone or iPad",
    android: "An Android device",
    unknownPlace: "Unknown",
  },
  es: {
    web: "Un navegador web",
    ios: "Un iPhone o iPad",
    android: "Un dispositivo Android",
    unknownPlace: "Desconocido",
  },
};
