import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CountedFile } from "../../../../test/support/media/memory-storage.ts";
import { StorageFault } from "../media-storage.ts";
import { BlockReader } from "./block-reader.ts";

const MIB = 1024 * 1024;

function numbered(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 31) % 251);
}

describe("reading in blocks", () => {
  it("gives the bytes that were asked for, wherever they lie", async () => {
    const bytes = numbered(9 * MIB + 17);
    const reader = new BlockReader(new CountedFile(bytes));
    const range = fc.record({
      start: fc.nat(bytes.length - 1),
      length: fc.integer({ min: 1, max: 3 * MIB }),
    });
    await fc.assert(
      fc.asyncProperty(range, async ({ start, length }) => {
        const end = Math.min(bytes.length, start + length);
        const read = await reader.read(start, end);
        expect(read.length).toBe(end - start);
        expect(read[0]).toBe(bytes[start]);
        expect(read.at(-1)).toBe(bytes[end - 1]);
      }),
      { numRuns: 50 },
    );
  });

  it("asks the bucket once for each 2 MiB when a file is read from its beginning to its end", async () => {
    const file = new CountedFile(numbered(9 * MIB));
    const reader = new BlockReader(file);
    for (let at = 0; at < file.sizeBytes; at += 1000) {
      await reader.read(at, Math.min(at + 1000, file.sizeBytes));
    }
    expect(file.reads).toBe(5);
  });

  it("asks again for a block that could not be fetched ahead", async () => {
    const bytes = numbered(5 * MIB);
    let failures = 1;
    const reader = new BlockReader({
      sizeBytes: bytes.length,
      read: async (start, end) => {
        if (start > 0 && failures-- > 0) throw new StorageFault("Away for a moment");
        return bytes.slice(start, end);
      },
    });
    await reader.read(0, 10);
    await new Promise((resolve) => setTimeout(resolve));
    expect(await reader.read(3 * MIB, 3 * MIB + 1)).toEqual(bytes.slice(3 * MIB, 3 * MIB + 1));
  });

  it("refuses to hold more at once than memory is there for", async () => {
    const endless = { sizeBytes: 5 * 1024 ** 3, read: () => Promise.reject(new Error("It was read")) };
    await expect(new BlockReader(endless).read(8, 8 + 33 * MIB)).rejects.toMatchObject({
      failure: "damaged",
    });
  });
});
