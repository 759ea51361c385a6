import { createRoute, z } from "@hono/zod-openapi";
import {
  adminApplicationSchema,
  adminApplicationsQuery,
  adminApplicationsSchema,
  decideApplicationBodySchema,
} from "../../contract/admin/applications.ts";
import { idSchema } from "../../contract/common.ts";
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

const listApplications = createRoute({
  method: "get",
  path: "/admin/instructor-applications",
  operationId: "adminListApplications",
  tags,
  summary: "Who asks to teach",
  security,
  request: { query: adminApplicationsQuery },
  responses: { 200: pageOrCsv(adminApplicationsSchema), ...adminProblems },
});

const decideApplication = createRoute({
  method: "patch",
  path: "/admin/instructor-applications/{id}",
  operationId: "adminDecideApplication",
  tags,
  summary: "Approve or reject an application",
  description: "Approving makes the person an instructor, from their next request on.",
  security,
  request: { params, body: jsonBody(decideApplicationBodySchema) },
  responses: {
    200: json(adminApplicationSchema, "The application, decided"),
    ...problems(...adminWriteProblems, "not_found", "already_decided"),
  },
});

export const adminApplicationsRoutes = createRouter<AppEnv>()
  .openapi(listApplications, async (c) => {
    const query = c.req.valid("query");
    return listAnswer(c, {
      name: `applications-${query.state}`,
      query,
      list: (asked) => c.var.services.adminApplications.list(asked),
      columns: {
        id: (application) => application.id,
        createdAt: (application) => application.createdAt,
        person: (application) => application.person.email,
        experience: (application) => application.experience,
        sample: (application) => application.sampleUrl,
        state: (application) => application.state,
        note: (application) => application.decisionNote,
      },
    });
  })
  .openapi(decideApplication, async (c) => {
    const { id } = c.req.valid("param");
    const decided = await c.var.services.adminApplications.decide(actorOf(c), id, c.req.valid("json"));
    return c.json(decided, 200);
  });
