import type { OpenAPIHono } from "@hono/zod-openapi";

type ApiDocument = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

const ADMINISTRATION = "/api/v1/admin/";
const REFERENCE = /"#\/components\/schemas\/([^"]+)"/g;

/** The document without what only administrators may call, and without what only that is made of. */
export function withoutAdministration(document: ApiDocument): ApiDocument {
  const paths = Object.fromEntries(
    Object.entries(document.paths ?? {}).filter(([path]) => !path.startsWith(ADMINISTRATION)),
  );
  const { schemas = {}, securitySchemes = {}, ...components } = document.components ?? {};
  const { "access-admin": _, ...openSchemes } = securitySchemes;
  const used = schemasOf(paths, schemas);
  return {
    ...document,
    paths,
    components: {
      ...components,
      securitySchemes: openSchemes,
      schemas: Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name))),
    },
  };
}

/** The names of the schemas that `part` refers to, also by way of others. */
function schemasOf(part: unknown, schemas: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const used = new Set<string>();
  const waiting = [part];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const [, name = ""] of JSON.stringify(next).matchAll(REFERENCE)) {
      if (used.has(name)) continue;
      used.add(name);
      waiting.push(schemas[name]);
    }
  }
  return used;
}
