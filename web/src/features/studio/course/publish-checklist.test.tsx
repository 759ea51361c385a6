import {
  RouterContextProvider,
  createMemoryHistory,
  createRootRoute,
  createRouter,
} from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { coursePublishNeeds } from "../../../../../src/contract/courses/course.ts";
import type { Course } from "../../../../../src/contract/courses/course.ts";
import { aCourse } from "../course.fixture.ts";
import { PublishChecklist } from "./publish-checklist.tsx";
import { isMet } from "./publish-needs.ts";

const complete = aCourse({
  summary: "Short",
  description: "Long",
  category: { slug: "speaking", name: "Speaking" },
  outcomes: ["Begin a chat"],
  price: { amount: 0, currency: "USD" },
  thumbnailUrl: "/media/x.webp",
  sections: [
    {
      id: "0199a4a2-7d5c-7c3e-9a42-000000000003",
      title: "First words",
      version: 1,
      lessons: [
        {
          id: "0199a4a2-7d5c-7c3e-9a42-000000000004",
          sectionId: "0199a4a2-7d5c-7c3e-9a42-000000000003",
          title: "Saying hello",
          type: "article",
          isFree: false,
          isReady: true,
          durationSeconds: 60,
          version: 1,
        },
      ],
    },
  ],
});

function show(course: Course) {
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });
  render(
    <RouterContextProvider router={router}>
      <PublishChecklist course={course} needs={coursePublishNeeds} onClose={() => undefined} />
    </RouterContextProvider>,
  );
}

describe("the list of what a course needs", () => {
  it("leads to where each thing is written", () => {
    show(aCourse());
    const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
    expect(links).toHaveLength(coursePublishNeeds.length);
    const studio = `/studio/${aCourse().id}`;
    expect(links).toContain(`${studio}#need-summary`);
    expect(links).toContain(`${studio}#need-thumbnail`);
    expect(links).toContain(`${studio}/curriculum#need-lessons`);
  });

  it("ticks what is there, and says when nothing is missing", () => {
    show(complete);
    expect(screen.queryAllByRole("link")).toEqual([]);
    expect(screen.getByRole("heading", { name: "All is there. Publish it now." })).toBeDefined();
  });

  it("needs a lesson that is ready, not only one that is named", () => {
    const sections = complete.sections.map((section) => ({
      ...section,
      lessons: section.lessons.map((lesson) => ({ ...lesson, isReady: false })),
    }));
    expect(isMet("lessons", { ...complete, sections })).toBe(false);
    expect(isMet("sections", { ...complete, sections })).toBe(true);
  });
});
