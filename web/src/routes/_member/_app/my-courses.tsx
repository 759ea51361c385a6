import { createFileRoute } from "@tanstack/react-router";
import { MyCoursesPage } from "../../../features/courses/mine/my-courses-page.tsx";

export const Route = createFileRoute("/_member/_app/my-courses")({ component: MyCoursesPage });
