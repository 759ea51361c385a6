import { m } from "../../../paraglide/messages.js";
import type { DetailField } from "./details.ts";

const names: Readonly<Record<DetailField, () => string>> = {
  title: m.studio_field_title,
  slug: m.studio_field_slug,
  summary: m.studio_field_summary,
  description: m.studio_field_description,
  level: m.courses_level,
  language: m.courses_language,
  category: m.courses_category,
  price: m.courses_price,
  outcomes: m.course_outcomes,
  requirements: m.course_requirements,
  tags: m.studio_field_tags,
};

export function detailName(field: DetailField): string {
  return names[field]();
}
