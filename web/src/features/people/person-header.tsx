import type { PublicProfile } from "../../../../src/contract/users.ts";
import { countryName, languageName } from "../../lib/places/names.ts";
import { levelName } from "../../lib/text/names.ts";
import { m } from "../../paraglide/messages.js";
import { Avatar } from "../../ui/avatar.tsx";
import { LevelBars } from "../../ui/level-bars.tsx";

export function PersonHeader({ person }: { person: PublicProfile }) {
  const facts = [
    person.country === null ? null : countryName(person.country),
    person.nativeLanguage === null
      ? null
      : m.person_first_language({ language: languageName(person.nativeLanguage) }),
  ].filter((fact) => fact !== null);
  return (
    <header className="flex flex-wrap items-center gap-x-6 gap-y-4">
      <Avatar
        name={person.displayName}
        url={person.avatarUrl}
        className="size-24 text-3xl ring-1 ring-line sm:size-28"
      />
      <div className="grid min-w-0 flex-1 basis-56 gap-1">
        <h1 className="text-2xl wrap-anywhere sm:text-3xl">{person.displayName}</h1>
        {person.username === null ? null : <p className="text-muted">@{person.username}</p>}
        {facts.length > 0 ? <p>{facts.join(" · ")}</p> : null}
        {person.englishLevel === null ? null : (
          <p className="flex items-center gap-2">
            <LevelBars level={person.englishLevel} />
            {levelName(person.englishLevel)}
          </p>
        )}
      </div>
    </header>
  );
}
