import { describe, expect, it } from "vitest";
import {
  adminCoursesSearch,
  adminReviewsSearch,
  auditSearch,
  contentSearch,
  couponsSearch,
  eventsSearch,
  jobsSearch,
  ordersSearch,
  reportsSearch,
  usersSearch,
} from "./-search.ts";

describe("the address of a list", () => {
  it("keeps what it knows", () => {
    const search = { q: "ana", role: "admin", status: "banned", sort: "last_active", cursor: "abc.def" };
    expect(usersSearch(search)).toEqual(search);
    expect(reportsSearch({ sort: "oldest" })).toEqual({ sort: "oldest" });
    expect(jobsSearch({ sort: "attempts" })).toEqual({ sort: "attempts" });
    expect(contentSearch({ topics: "name" })).toEqual({ topics: "name" });
  });

  it("leaves out what is no choice, too long, or not asked for", () => {
    const search = { q: "x".repeat(101), role: "queen", status: 7, sort: "", cursor: {}, limit: 1e9 };
    expect(usersSearch(search)).toEqual({});
    expect(jobsSearch({ state: "lost", sort: "urgent" })).toEqual({});
  });

  it("takes a number for the text that was typed", () => {
    expect(usersSearch({ q: 42 })).toEqual({ q: "42" });
  });

  it("keeps the report that is open beside the list", () => {
    const report = "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11";
    expect(reportsSearch({ status: "dismissed", report })).toEqual({ status: "dismissed", report });
  });

  it("narrows the audit log by what was changed", () => {
    expect(auditSearch({ action: "user.ban", subject: "  " })).toEqual({ action: "user.ban" });
  });

  it("keeps what orders, coupons and outside events are narrowed down by, and nothing that is no choice", () => {
    const orders = { q: "ana@", status: "review", task: "review", sort: "oldest", cursor: "abc.def" };
    expect(ordersSearch(orders)).toEqual(orders);
    expect(ordersSearch({ status: "owed", task: "nothing", sort: "popular" })).toEqual({});
    expect(couponsSearch({ q: "SPRING", sort: "oldest", status: "paid" })).toEqual({
      q: "SPRING",
      sort: "oldest",
    });
    expect(eventsSearch({ status: "ignored" })).toEqual({ status: "ignored" });
    expect(eventsSearch({ status: "lost" })).toEqual({});
  });

  it("keeps what courses and reviews are narrowed down by, and nothing that is no choice", () => {
    expect(adminCoursesSearch({ q: "talk", status: "published", sort: "price" })).toEqual({
      q: "talk",
      status: "published",
    });
    expect(adminReviewsSearch({ queue: "held", review: "0199a4a2" })).toEqual({ review: "0199a4a2" });
  });
});
