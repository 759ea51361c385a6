import { describe, expect, it } from "vitest";
import { UploadSlots } from "./upload-slots.ts";

const MIB = 1024 * 1024;

describe("uploads side by side", () => {
  it("make their producer wait while much is on its way, and never hold more than allowed", async () => {
    const slots = new UploadSlots();
    const gates = Array.from({ length: 3 }, () => Promise.withResolvers<void>());
    const begun: number[] = [];
    const producer = (async () => {
      for (const [index, gate] of gates.entries()) {
        await slots.run(6 * MIB, async () => {
          begun.push(index);
          await gate.promise;
        });
      }
    })();
    await new Promise((resolve) => setTimeout(resolve));
    expect(begun).toEqual([0, 1]);
    gates[0]?.resolve();
    await producer;
    expect(begun).toEqual([0, 1, 2]);
    gates.forEach(({ resolve }) => resolve());
    await slots.drain();
  });

  it("let through what is larger than allowed, alone", async () => {
    const slots = new UploadSlots();
    let isWritten = false;
    await slots.run(100 * MIB, async () => {
      isWritten = true;
    });
    await slots.drain();
    expect(isWritten).toBe(true);
  });

  it("tell of a failed write at the next one or at the end", async () => {
    const slots = new UploadSlots();
    await slots.run(1, async () => Promise.reject(new Error("No room")));
    await expect(slots.drain()).rejects.toThrow("No room");
    await expect(slots.run(1, async () => {})).rejects.toThrow("No room");
  });
});
