import { describe, expect, it } from "vitest";
import { auditChanges } from "./audit-changes.ts";

describe("auditChanges()", () => {
  it("tells what was changed, and the note besides", () => {
    expect(auditChanges({ role: "student" }, { role: "instructor", note: "Approved" })).toEqual([
      { field: "role", before: "student", after: "instructor" },
      { field: "note", before: null, after: "Approved" },
    ]);
  });

  it("leaves out what a change of a part did not touch", () => {
    const before = { id: "1", name: "Business", isHidden: false };
    expect(auditChanges(before, { isHidden: true })).toEqual([
      { field: "isHidden", before: "false", after: "true" },
    ]);
  });

  it("tells everything of what was removed", () => {
    expect(auditChanges({ name: "Business" }, null)).toEqual([
      { field: "name", before: "Business", after: null },
    ]);
  });

  it("takes a plain value before for what it is", () => {
    expect(auditChanges("for_good", { note: "Enough" })).toEqual([
      { field: "", before: "for_good", after: null },
      { field: "note", before: null, after: "Enough" },
    ]);
  });

  it("has nothing to tell of what was only seen", () => {
    expect(auditChanges(null, null)).toEqual([]);
  });
});
