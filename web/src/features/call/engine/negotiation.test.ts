import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Negotiation } from "./negotiation.ts";

describe("Negotiation", () => {
  it("gives each new offer the next generation", () => {
    const mine = new Negotiation({ isPolite: false });
    expect([mine.offer(), mine.offer()]).toEqual([1, 2]);
  });

  it("goes on after the generation that was kept over a reload", () => {
    expect(new Negotiation({ isPolite: true, lastGeneration: 4 }).offer()).toBe(5);
  });

  it("offers above the partner's generation", () => {
    const mine = new Negotiation({ isPolite: true });
    mine.receiveOffer(6);
    expect(mine.offer()).toBe(7);
  });

  it("gives way on a collision when polite", () => {
    const mine = new Negotiation({ isPolite: true });
    mine.offer();
    expect(mine.receiveOffer(1)).toBe("yield");
    expect(mine.isOffering).toBe(false);
  });

  it("leaves the partner's offer alone on a collision when impolite", () => {
    const mine = new Negotiation({ isPolite: false });
    mine.offer();
    expect(mine.receiveOffer(1)).toBe("ignore");
    expect(mine.isOffering).toBe(true);
  });

  it("takes only the answer to its waiting offer, and only once", () => {
    const mine = new Negotiation({ isPolite: false });
    mine.offer();
    const second = mine.offer();
    expect([mine.receiveAnswer(1), mine.receiveAnswer(second), mine.receiveAnswer(second)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("holds candidates until their description stands, then adds them, and drops those of older offers", () => {
    const mine = new Negotiation({ isPolite: true });
    expect(mine.receiveCandidate(1)).toBe("hold");
    mine.receiveOffer(1);
    expect(mine.receiveCandidate(1)).toBe("hold");
    mine.remoteApplied();
    expect(mine.receiveCandidate(1)).toBe("add");
    mine.receiveOffer(2);
    expect(mine.receiveCandidate(1)).toBe("drop");
  });

  it("settles both sides on one generation, whatever the order in which they offer and hear each other", () => {
    type Frame = { type: "offer" | "answer"; generation: number };
    const moves = fc.array(fc.constantFrom("a offers", "b offers", "a hears", "b hears"), { maxLength: 60 });
    fc.assert(
      fc.property(moves, (order) => {
        const sides = { a: new Negotiation({ isPolite: false }), b: new Negotiation({ isPolite: true }) };
        const inboxes: Record<"a" | "b", Frame[]> = { a: [], b: [] };
        const other = { a: "b", b: "a" } as const;
        function offer(side: "a" | "b"): void {
          if (!sides[side].isOffering)
            inboxes[other[side]].push({ type: "offer", generation: sides[side].offer() });
        }
        function hear(side: "a" | "b"): void {
          const frame = inboxes[side].shift();
          if (frame?.type === "answer") sides[side].receiveAnswer(frame.generation);
          if (frame?.type === "offer" && sides[side].receiveOffer(frame.generation) !== "ignore") {
            inboxes[other[side]].push({ type: "answer", generation: frame.generation });
          }
        }
        for (const move of order) {
          const side = move.startsWith("a") ? "a" : "b";
          if (move.endsWith("offers")) offer(side);
          else hear(side);
        }
        while (inboxes.a.length + inboxes.b.length > 0) {
          hear("a");
          hear("b");
        }
        expect(sides.a.isOffering || sides.b.isOffering).toBe(false);
        expect(sides.a.current).toBe(sides.b.current);
      }),
    );
  });
});
