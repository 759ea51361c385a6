import { useQuery } from "@tanstack/react-query";
import type { Me } from "../../../../src/contract/users.ts";
import { setPreferences, usePreferences } from "../../lib/preferences.ts";
import { topicsQuery } from "../../lib/queries/practice.ts";
import { levelName } from "../../lib/text/names.ts";
import { topicName } from "../../lib/text/topic-name.ts";
import { m } from "../../paraglide/messages.js";
import { ChoiceCards } from "../../ui/choice-cards.tsx";
import { Select } from "../../ui/controls.tsx";
import { Field } from "../../ui/field.tsx";
import { LevelBars } from "../../ui/level-bars.tsx";

/** Whom to talk with and about what; remembered for the next time. */
export function PartnerChoice({ me }: { me: Me }) {
  const { matchAnyLevel, topic } = usePreferences();
  const topics = useQuery(topicsQuery);
  const level = me.englishLevel ?? "beginner";
  return (
    <div className="grid gap-5">
      <ChoiceCards
        legend={m.partner_level()}
        className="sm:grid-cols-2"
        value={matchAnyLevel ? "any" : "mine"}
        onChange={(value) => setPreferences({ matchAnyLevel: value === "any" })}
        choices={[
          {
            value: "mine",
            label: m.partner_level_mine({ level: levelName(level) }),
            description: m.partner_level_mine_note(),
            picture: <LevelBars level={level} />,
          },
          { value: "any", label: m.partner_level_any(), description: m.partner_level_any_note() },
        ]}
      />
      <Field label={m.topic()} hint={m.topic_hint()}>
        {(control) => (
          <Select
            {...control}
            value={topic ?? ""}
            onChange={(event) => setPreferences({ topic: event.target.value || null })}
          >
            <option value="">{m.topic_any()}</option>
            {topics.data?.items.map((item) => (
              <option key={item.slug} value={item.slug}>
                {topicName(item)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
