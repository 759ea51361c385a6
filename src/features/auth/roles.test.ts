import { describe, expect, it } from "vitest";
import { api, signUp } from "../../../test/support/api.ts";
import { withServices } from "../../../test/support/services.ts";
import { type Permission, permissions, rolePermissions } from "../../contract/permissions.ts";

async function permissionsOf(token: string): Promise<Permission[]> {
  const answer = await api("GET", "/api/v1/users/me/permissions", { token });
  return (await answer.json<{ permissions: Permission[] }>()).permissions;
}

describe("a role", () => {
  it("gives what the table says, from the next request on", async () => {
    const { id, token } = await signUp();
    expect(await permissionsOf(token)).toEqual(rolePermissions.student);
    await withServices(({ roles }) => roles.change(id, "instructor"));
    expect(await permissionsOf(token)).toContain("course:create");
    await withServices(({ roles }) => roles.change(id, "student"));
    expect(await permissionsOf(token)).not.toContain("course:create");
  });

  it("of an administrator gives nothing of theirs to a session without a second factor", async () => {
    const { id, token } = await signUp();
    await withServices(({ roles }) => roles.change(id, "admin"));
    expect(await permissionsOf(token)).not.toContain("admin:read");
  });

  it("is never taken from the client", async () => {
    const { token } = await signUp();
    const answer = await api("PATCH", "/api/v1/users/me", { body: { role: "admin" }, token });
    expect(answer.status).toBe(400);
  });

  it("grows from student to instructor to administrator, who may do everything", () => {
    expect(rolePermissions.instructor).toEqual(expect.arrayContaining([...rolePermissions.student]));
    expect(rolePermissions.admin).toEqual(expect.arrayContaining([...rolePermissions.instructor]));
    expect(rolePermissions.admin.toSorted()).toEqual([...permissions].toSorted());
  });
});
