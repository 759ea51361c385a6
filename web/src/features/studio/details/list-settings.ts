import { m } from "../../../paraglide/messages.js";

/** The lists among the details, with the limits of the contract. */
export const listSettings = [
  {
    name: "outcomes",
    legend: m.course_outcomes,
    hint: m.studio_outcomes_hint,
    add: m.studio_outcomes_add,
    max: 12,
    maxLength: 160,
  },
  {
    name: "requirements",
    legend: m.course_requirements,
    hint: m.studio_requirements_hint,
    add: m.studio_requirements_add,
    max: 12,
    maxLength: 160,
  },
  {
    name: "tags",
    legend: m.studio_field_tags,
    hint: m.studio_tags_hint,
    add: m.studio_tags_add,
    max: 8,
    maxLength: 30,
  },
] as const;
