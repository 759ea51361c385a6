import { createFileRoute } from "@tanstack/react-router";
import { letEverybodyIn } from "../app/guards.ts";
import { Open } from "../app/open.tsx";

export const Route = createFileRoute("/_open")({ beforeLoad: letEverybodyIn, component: Open });
