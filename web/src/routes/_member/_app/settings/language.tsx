import { createFileRoute } from "@tanstack/react-router";
import { LanguageSettings } from "../../../../features/settings/language-settings.tsx";

export const Route = createFileRoute("/_member/_app/settings/language")({ component: LanguageSettings });
