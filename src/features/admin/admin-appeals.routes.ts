import { createRoute, z } from "@hono/zod-openapi";
import { adminAppealsQuery, appealSchema, decideAppealBodySchema } from "../../contract/admin/sanctions.ts";
import { idSchema, pageOf } from "../../contract/common.ts";
import type { AppEnv } from "../../container.ts";
import { json, jsonBody, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import {
  actorOf,
  adminProblems,
  adminSecurity as security,
  adminWriteProblems,
  listAnswer,
  pageOrCsv,
} from "./admin-answers.ts";

const tags = ["Administration"];
const params = z.strictObject({ id: idSchema });

const listAppeals = createRoute({
  method: "get",
  path: "/admin/appeals",
  operationId: "adminListAppeals",
  tags,
  summary: "Appeals, by state",
  security,
  request: { query: adminAppealsQuery },
  responses: { 200: pageOrCsv(pageOf(appealSchema).meta({ id: "Appeals" })), ...adminProblems },
});

const decideAppeal = createRoute({
  method: "patch",
  path: "/admin/appeals/{id}",
  operationId: "adminDecideAppeal",
  tags,
  summary: "Grant an appeal, which lifts the ban it is about, or refuse it",
  security,
  request: { params, body: jsonBody(decideAppealBodySchema) },
  responses: {
    200: json(appealSchema, "The appeal, decided"),
    ...problems(...adminWriteProblems, "not_found", "already_decided"),
  },
});

export const adminAppealsRoutes = createRouter<AppEnv>()
  .openapi(listAppeals, async (c) => {
    const query = c.req.valid("query");
    return listAnswer(c, {
      name: `appeals-${query.state}`,
      query,
      list: (asked) => c.var.services.appeals.list(asked),
      columns: {
        id: (appeal) => appeal.id,
        createdAt: (appeal) => appeal.createdAt,
        person: (appeal) => appeal.person.email,
        ban: (appeal) => appeal.sanction.reason,
        message: (appeal) => appeal.message,
        state: (appeal) => appeal.state,
        note: (appeal) => appeal.note,
      },
    });
  })
  .openapi(decideAppeal, async (c) => {
    const { appeals, audit } = c.var.services;
    const { id } = c.req.valid("param");
    const body = c.req.valid("json");
    const actor = actorOf(c);
    await appeals.decide(id, body, (done) =>
      audit.entry(actor, {
        action: "appeal.decide",
        subject: id,
        before: { state: "pending" },
        after: { ...body, ...done },
      }),
    );
    return c.json(await appeals.find(id), 200);
  });
