import { Outlet, createFileRoute } from "@tanstack/react-router";
import { requireMember } from "../app/guards.ts";

export const Route = createFileRoute("/_member")({ beforeLoad: requireMember, component: Outlet });
