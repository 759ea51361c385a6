import { expect, it } from "vitest";
import { aCourse } from "../course.fixture.ts";
import { detailsSchema, typedOf } from "./details.ts";

it("tells about an unreadable price together with what else is wrong", () => {
  const { error } = detailsSchema.safeParse({ ...typedOf(aCourse()), title: "", price: "twelve" });
  expect(error?.issues.map(({ path }) => path[0])).toEqual(["title", "price"]);
});

it("reads a price, no price yet, and a free course", () => {
  const typed = typedOf(aCourse());
  expect(detailsSchema.parse({ ...typed, price: "12.50" }).price).toEqual({ amount: 1250, currency: "USD" });
  expect(detailsSchema.parse({ ...typed, price: " " }).price).toBeNull();
  expect(detailsSchema.parse({ ...typed, price: "twelve", isFree: true }).price).toEqual({
    amount: 0,
    currency: "USD",
  });
});
