import { describe, expect, it } from "vitest";
import { api, problemOf, type TestPerson } from "../test/support/api.ts";
import { headersOf, isProtected, operations, type Operation } from "../test/support/operations.ts";
import { type OwnedObject, ownedObjects, publiclyNamed } from "../test/support/owned-objects.ts";
import { withServices } from "../test/support/services.ts";
import { verifiedPerson } from "../test/support/verified.ts";
import type { Role } from "./contract/auth.ts";
import { newId } from "./platform/ids.ts";

const nameOf = ({ method, path }: Operation) => `${method} ${path}`;

async function withParameters(): Promise<Operation[]> {
  return (await operations()).filter((operation) => isProtected(operation) && operation.path.includes("{"));
}

function filled(path: string, valueOf: (name: string) => string): string {
  return path.replaceAll(/\{([^}]+)\}/g, (_all, name: string) => valueOf(name));
}

async function ask(
  operation: Operation,
  path: string,
  person: TestPerson,
  { body, headers }: Pick<OwnedObject, "body" | "headers"> = {},
) {
  const answer = await api(operation.method, path, {
    token: person.token,
    headers: { ...headersOf(operation), ...headers },
    ...(body === undefined ? {} : { body }),
  });
  answer.webSocket?.accept();
  answer.webSocket?.close();
  return answer;
}

async function stranger(role: Role): Promise<TestPerson> {
  const person = await verifiedPerson();
  if (role !== "student") await withServices(({ roles }) => roles.change(person.id, role));
  return person;
}

describe("every operation whose path names something", () => {
  it("is on the list of what is its owner's, with an object to try it on, or of what everybody may name", async () => {
    const listed = [...Object.keys(ownedObjects), ...publiclyNamed].toSorted();
    expect((await withParameters()).map(nameOf).toSorted()).toEqual(listed);
  });

  it.each(["student", "instructor"] as const)(
    "answers another %s about somebody's object as about one that is not there",
    async (role) => {
      // One for what is there and one for what is not: what the first answer changes must not colour the second.
      const [first, second] = [await stranger(role), await stranger(role)];
      for (const operation of await withParameters()) {
        const owned = ownedObjects[nameOf(operation)];
        if (owned === undefined) continue;
        const { params, ...sent } = await owned();
        const there = filled(operation.path, (parameter) => params[parameter] ?? "");
        // A language is no object: the lesson before it is.
        const missing = filled(operation.path, (parameter) =>
          parameter === "language" ? (params[parameter] ?? "") : newId(),
        );
        const answers = [];
        for (const [path, person] of [
          [there, first],
          [missing, second],
        ] as const) {
          const answer = await ask(operation, path, person, sent);
          expect([nameOf(operation), answer.status]).toEqual([
            nameOf(operation),
            expect.toBeOneOf([403, 404]),
          ]);
          const { requestId: _id, ...problem } = await problemOf(answer);
          answers.push({ status: answer.status, problem });
        }
        expect([nameOf(operation), answers[0]]).toEqual([nameOf(operation), answers[1]]);
      }
    },
  );

  it("answers the owner, so that the objects above are real", async () => {
    for (const operation of await withParameters()) {
      const owned = ownedObjects[nameOf(operation)];
      if (owned === undefined) continue;
      const { owner, params, ...sent } = await owned();
      const path = filled(operation.path, (parameter) => params[parameter] ?? "");
      const { status } = await ask(operation, path, owner, sent);
      expect([nameOf(operation), status, status < 300]).toEqual([nameOf(operation), status, true]);
    }
  });
});
