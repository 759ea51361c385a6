import { createRoute, z } from "@hono/zod-openapi";
import { idSchema } from "../../contract/common.ts";
import { practiceStatsSchema } from "../../contract/practice.ts";
import { matchLevelSchema } from "../../contract/realtime/match.ts";
import { ticketRequestSchema, ticketResponseSchema } from "../../contract/realtime/ticket.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { json, jsonBody, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { requireUpgrade, socketCredentials, withProtocol } from "./upgrade.middleware.ts";

const tags = ["Practice"];
const security = [{ "access-token": [] }];
const upgrade = [requireUpgrade];
const socketDescription =
  "A WebSocket with subprotocol `parley.v1`. Browsers also offer `ticket.<ticket>`; other clients may send an access token.";
const switching = { 101: { description: "The socket is open" } };

const createTicket = createRoute({
  method: "post",
  path: "/realtime/tickets",
  operationId: "createTicket",
  tags,
  summary: "A ticket that opens one socket, once, within 30 seconds",
  security,
  middleware: [allow("practice:join")],
  request: { body: jsonBody(ticketRequestSchema.meta({ id: "TicketRequest", example: { scope: "match" } })) },
  responses: {
    201: json(
      ticketResponseSchema.meta({ id: "Ticket", example: { ticket: "eyJ…", expiresIn: 30 } }),
      "The ticket",
    ),
    ...problems(
      "validation_failed",
      "malformed_json",
      "unauthenticated",
      "account_banned",
      "practice_paused",
      "payload_too_large",
      "unsupported_media_type",
    ),
  },
});

const openMatch = createRoute({
  method: "get",
  path: "/match/{level}",
  operationId: "openMatchSocket",
  tags,
  summary: "Look for a partner",
  description: socketDescription,
  security,
  middleware: upgrade,
  request: { params: z.strictObject({ level: matchLevelSchema }) },
  responses: {
    ...switching,
    ...problems(
      "validation_failed",
      "unauthenticated",
      "account_banned",
      "practice_paused",
      "origin_not_allowed",
      "upgrade_required",
    ),
  },
});

const openRoom = createRoute({
  method: "get",
  path: "/rooms/{roomId}",
  operationId: "openRoomSocket",
  tags,
  summary: "Talk: signalling and chat of a call",
  description: socketDescription,
  security,
  middleware: upgrade,
  request: { params: z.strictObject({ roomId: idSchema }) },
  responses: {
    ...switching,
    ...problems(
      "validation_failed",
      "unauthenticated",
      "account_banned",
      "origin_not_allowed",
      "not_found",
      "upgrade_required",
    ),
  },
});

const openInbox = createRoute({
  method: "get",
  path: "/inbox",
  operationId: "openInboxSocket",
  tags: ["Notifications"],
  summary: "Notifications as they happen",
  description: socketDescription,
  security,
  middleware: upgrade,
  responses: {
    ...switching,
    ...problems("unauthenticated", "account_banned", "origin_not_allowed", "upgrade_required"),
  },
});

const readStats = createRoute({
  method: "get",
  path: "/practice/stats",
  operationId: "getPracticeStats",
  tags,
  summary: "How many people wait and talk now",
  responses: { 200: json(practiceStatsSchema, "At most a few seconds old"), ...problems() },
});

export const matchmakingRoutes = createRouter<AppEnv>()
  .openapi(createTicket, async (c) => {
    return c.json(await c.var.services.tickets.issue(c.var.principal, c.req.valid("json")), 201);
  })
  .openapi(openMatch, async (c) => {
    const { tickets, sockets } = c.var.services;
    const { headers } = c.req.raw;
    const caller = await tickets.identify(socketCredentials(headers), { scope: "match" });
    return withProtocol(await sockets.openMatch(caller, c.req.valid("param").level), headers);
  })
  .openapi(openRoom, async (c) => {
    const { tickets, sockets } = c.var.services;
    const { headers } = c.req.raw;
    const { roomId } = c.req.valid("param");
    const caller = await tickets.identify(socketCredentials(headers), { scope: "room", roomId });
    return withProtocol(await sockets.openRoom(caller, roomId), headers);
  })
  .openapi(openInbox, async (c) => {
    const { tickets, sockets } = c.var.services;
    const { headers } = c.req.raw;
    const caller = await tickets.identify(socketCredentials(headers), { scope: "inbox" });
    return withProtocol(await sockets.openInbox(caller), headers);
  })
  .openapi(readStats, async (c) => {
    c.header("cache-control", "public, max-age=5");
    return c.json(await c.var.services.practiceStats.read(), 200);
  });
