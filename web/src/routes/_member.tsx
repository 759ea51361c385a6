import { createFileRoute } from "@tanstack/react-router";
import { requireMember } from "../app/guards.ts";
import { Member } from "../app/member.tsx";

export const Route = createFileRoute("/_member")({ beforeLoad: requireMember, component: Member });
