import { describe, expect, it } from "vitest";
import { Courier } from "./courier.ts";
import { deliveryFaultsSchema } from "./delivery-faults.ts";
import { MapDocuments } from "./documents.ts";

function world() {
  const clock = { now: 1_000_000 };
  const courier = new Courier(new MapDocuments(), () => clock.now);
  const told: string[] = [];
  const answers: number[] = [];
  const emit = (...ids: string[]) => {
    for (const id of ids) courier.emit({ id, provider: "stripe", type: "test", body: "{}" });
  };
  const deliver = async (afterMs = 0) => {
    clock.now += afterMs;
    await courier.deliverDue(async ({ id }) => {
      told.push(id);
      return answers.shift() ?? 200;
    });
    return told.splice(0);
  };
  const faults = (asked: object) => courier.setFaults("stripe", deliveryFaultsSchema.parse(asked));
  return { courier, emit, deliver, faults, answers };
}

describe("the courier", () => {
  it("tells every event once, in order", async () => {
    const { emit, deliver, courier } = world();
    emit("a", "b", "c");
    expect(await deliver()).toEqual(["a", "b", "c"]);
    expect(await deliver(60_000)).toEqual([]);
    expect(courier.nextDueAt()).toBeNull();
    expect(courier.list("stripe")).toMatchObject([{ id: "c", state: "delivered", answers: [200] }, {}, {}]);
  });

  it("tells again what was not taken, later each time, and gives up in the end", async () => {
    const { emit, deliver, courier, answers } = world();
    answers.push(503, 0, 500, 404, 503);
    emit("a");
    const told = [await deliver(), await deliver(999), await deliver(1), await deliver(5000)];
    expect(told).toEqual([["a"], [], ["a"], ["a"]]);
    expect([await deliver(15_000), await deliver(60_000), await deliver(600_000)]).toEqual([
      ["a"],
      ["a"],
      [],
    ]);
    expect(courier.list("stripe")).toMatchObject([{ state: "failed", answers: [503, 0, 500, 404, 503] }]);
    expect(courier.replay("stripe", "a")).toBe(true);
    expect(await deliver()).toEqual(["a"]);
    expect(courier.list("stripe")).toMatchObject([{ state: "delivered" }]);
  });

  it("doubles", async () => {
    const { emit, deliver, faults } = world();
    faults({ duplicate: 2 });
    emit("a", "b");
    expect((await deliver()).toSorted()).toEqual(["a", "a", "a", "b", "b", "b"]);
    faults({ duplicate: true });
    emit("c");
    expect(await deliver()).toEqual(["c", "c"]);
  });

  it("is late", async () => {
    const { emit, deliver, faults } = world();
    faults({ delayMs: 5000 });
    emit("a");
    expect(await deliver(4999)).toEqual([]);
    expect(await deliver(1)).toEqual(["a"]);
  });

  it("mixes up", async () => {
    const { emit, deliver, faults } = world();
    faults({ reorder: true });
    emit("a", "b", "c");
    expect(await deliver(1000)).toEqual(["c", "b", "a"]);
  });

  it("loses some, or all, and finds them again when asked to", async () => {
    const { emit, deliver, faults, courier } = world();
    faults({ drop: 1 });
    emit("a", "b");
    expect(await deliver()).toEqual(["b"]);
    faults({ drop: true });
    emit("c", "d");
    expect(await deliver(600_000)).toEqual([]);
    faults({});
    emit("e");
    expect(await deliver()).toEqual(["e"]);
    expect([courier.replay("stripe", "a"), courier.replay("paypal", "c")]).toEqual([true, false]);
    expect(await deliver()).toEqual(["a"]);
  });
});
