import { describe, expect, it } from "vitest";
import type { Checkout } from "../../../../src/contract/payments/checkout.ts";
import type { ErrorCode } from "../../../../src/contract/errors.ts";
import { errorRegistry } from "../../../../src/contract/errors.ts";
import { RequestProblem } from "../api/problem.ts";
import { sendWish } from "./checkout-wish.ts";

const course = { courseId: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11", provider: "stripe" } as const;
const made: Checkout = { orderId: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c12", url: "https://pay.example/1" };

/** A server that answers one after the other, and remembers the keys that came. */
function serverThatAnswers(...answers: (Checkout | RequestProblem)[]) {
  const keys: string[] = [];
  return {
    keys,
    send: (_body: unknown, key: string) => {
      keys.push(key);
      const answer = answers.shift() ?? made;
      return answer instanceof RequestProblem ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
}

function refusal(code: ErrorCode): RequestProblem {
  return new RequestProblem({ code, message: "", status: errorRegistry[code].status });
}

const noNetwork = new RequestProblem({ code: "network", message: "" });

describe("sendWish()", () => {
  it("sends the same key when it is pressed twice", async () => {
    const server = serverThatAnswers();
    await Promise.all([sendWish(course, server.send), sendWish(course, server.send)]);
    expect(new Set(server.keys).size).toBe(1);
  });

  it.each([
    ["the network broke", noNetwork],
    ["the first one is still being worked on", refusal("request_in_flight")],
    ["the server failed", refusal("internal")],
    ["something between answered", new RequestProblem({ code: "unreadable", message: "", status: 404 })],
  ])("sends the same key again when %s", async (_why, problem) => {
    const server = serverThatAnswers(problem);
    await expect(sendWish(course, server.send)).rejects.toBe(problem);
    await expect(sendWish(course, server.send)).resolves.toEqual(made);
    expect(new Set(server.keys).size).toBe(1);
  });

  it.each(["coupon_refused", "idempotency_key_reused", "already_owned"] as const)(
    "begins anew after the refusal %s",
    async (code) => {
      const server = serverThatAnswers(refusal(code));
      await expect(sendWish(course, server.send)).rejects.toMatchObject({ code });
      await sendWish(course, server.send);
      expect(new Set(server.keys).size).toBe(2);
    },
  );

  it("begins anew once there is an answer, and keeps wishes apart", async () => {
    const server = serverThatAnswers();
    await sendWish(course, server.send);
    await sendWish(course, server.send);
    await Promise.all([
      sendWish({ ...course, couponCode: "SPRING25" }, server.send),
      sendWish({ ...course, provider: "paypal" }, server.send),
    ]);
    expect(new Set(server.keys).size).toBe(4);
  });
});
