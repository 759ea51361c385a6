import type { Course } from "../../../../src/contract/courses/course.ts";

/** A draft with nothing but what a test says about it. */
export function aCourse(about: Partial<Course> = {}): Course {
  return {
    id: "0199a4a2-7d5c-7c3e-9a42-000000000001",
    slug: "small-talk",
    title: "Small talk",
    summary: "",
    description: "",
    level: "beginner",
    language: "en",
    category: null,
    thumbnailUrl: null,
    price: null,
    instructor: {
      id: "0199a4a2-7d5c-7c3e-9a42-000000000002",
      displayName: "Ada",
      avatarUrl: null,
      bio: null,
    },
    rating: { average: null, count: 0 },
    lessonCount: 0,
    durationSeconds: 0,
    enrolmentCount: 0,
    isFeatured: false,
    publishedAt: null,
    status: "draft",
    outcomes: [],
    requirements: [],
    tags: [],
    ratingBreakdown: [],
    sections: [],
    version: 1,
    createdAt: "2026-11-21T09:30:00.000Z",
    updatedAt: "2026-11-21T09:30:00.000Z",
    ...about,
  };
}
