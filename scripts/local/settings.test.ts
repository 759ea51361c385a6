import { isAbsolute } from "node:path";
import { describe, expect, it } from "vitest";
import { localSettings, UsageError } from "./settings.ts";

describe("localSettings", () => {
  it("runs on port 8787 with its state inside the repository unless told otherwise", () => {
    const { origin, stateDirectory } = localSettings({});
    expect(origin).toBe("http://localhost:8787");
    expect(stateDirectory).toMatch(/\.wrangler\/state$/);
    expect(isAbsolute(stateDirectory)).toBe(true);
  });

  it("honours PORT and STATE_DIR", () => {
    const settings = localSettings({ PORT: "9000", STATE_DIR: "/tmp/elsewhere" });
    expect(settings).toEqual({
      port: 9000,
      origin: "http://localhost:9000",
      stateDirectory: "/tmp/elsewhere",
    });
  });

  it.each(["", "0", "65536", "80.5", "http"])("refuses the port %j in one sentence", (PORT) => {
    expect(() => localSettings({ PORT })).toThrow(UsageError);
  });
});
