import { accessHeaders } from "./admins.ts";
import { api } from "./api.ts";

/** An operation of the OpenAPI document. */
export interface Operation {
  method: string;
  path: string;
  operationId?: string;
  tags?: string[];
  summary?: string;
  security?: Record<string, unknown>[];
  responses: Record<string, { content?: Record<string, { schema?: unknown }> }>;
}

/** Every operation of the document, as it is served behind Access. */
export async function operations(): Promise<Operation[]> {
  const document = await (
    await api("GET", "/api-json", { headers: await accessHeaders() })
  ).json<{
    openapi: string;
    paths: Record<string, Record<string, Omit<Operation, "method" | "path">>>;
  }>();
  if (document.openapi !== "3.1.0") throw new Error(`The document is of OpenAPI ${document.openapi}`);
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  );
}

export const isAdministration = (operation: Operation) =>
  operation.security?.some((scheme) => "access-admin" in scheme) === true;

const takesToken = (operation: Operation) =>
  !isAdministration(operation) && operation.security?.some((scheme) => "access-token" in scheme) === true;

const isOpen = (operation: Operation) =>
  operation.security?.some((scheme) => Object.keys(scheme).length === 0) === true;

/** Nobody passes without signing in. */
export const isProtected = (operation: Operation) => takesToken(operation) && !isOpen(operation);

/** Open to everybody, and more to those who sign in. */
export const isOptional = (operation: Operation) => takesToken(operation) && isOpen(operation);

/** What the request has to say beside its path: an operation that opens a socket is an upgrade. */
export function headersOf(operation: Operation): Record<string, string> {
  return operation.responses["101"] === undefined ? {} : { upgrade: "websocket" };
}
