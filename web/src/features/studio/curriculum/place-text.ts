import { m } from "../../../paraglide/messages.js";
import { placeOf } from "./arrangement.ts";
import type { Arrangement } from "./arrangement.ts";

export function titleIn(sections: Arrangement, id: string): string {
  return sections.find((section) => section.id === id)?.title ?? placeOf(sections, id)?.lesson.title ?? "";
}

/** Where a section or a lesson stands, in words for those who cannot see it. */
export function placeText(sections: Arrangement, id: string): string {
  const place = placeOf(sections, id);
  if (place) {
    return m.studio_place_lesson({
      title: place.lesson.title,
      number: place.index + 1,
      count: place.section.lessons.length,
      section: place.section.title,
    });
  }
  const at = sections.findIndex((section) => section.id === id);
  return m.studio_place_section({
    title: sections[at]?.title ?? "",
    number: at + 1,
    count: sections.length,
  });
}
