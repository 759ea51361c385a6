import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { MyReview, ReviewBody } from "../../../../../src/contract/courses/reviews.ts";
import { RequestProblem } from "../../../lib/api/problem.ts";
import { saveReview } from "../../../lib/queries/reviews.ts";
import { ReviewForm } from "./review-form.tsx";

vi.mock(import("../../../lib/queries/reviews.ts"), async (original) => ({
  ...(await original()),
  saveReview: vi.fn(),
}));

const courseId = "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11";
const written: MyReview = {
  id: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c12",
  author: { id: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c13", displayName: "Ana", avatarUrl: null },
  rating: 4,
  comment: "Short lessons.",
  reply: null,
  createdAt: "2026-11-21T09:30:00.000Z",
  updatedAt: "2026-11-21T09:30:00.000Z",
  status: "visible",
};

function show(review: MyReview | null = null) {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <ReviewForm courseId={courseId} review={review} />
    </QueryClientProvider>,
  );
}

const sent = () => vi.mocked(saveReview).mock.calls.map(([, body]): ReviewBody => body);

beforeEach(() => {
  vi.mocked(saveReview).mockReset().mockResolvedValue(written);
});

describe("the form of a review", () => {
  it("asks for stars first, and sends nothing without them", async () => {
    show();
    await userEvent.click(screen.getByRole("button", { name: "Send the review" }));
    expect(screen.getByRole("alert").textContent).toBe("Choose one to five stars");
    expect(sent()).toEqual([]);
  });

  it("sends stars alone as stars without words", async () => {
    show();
    await userEvent.click(screen.getByRole("radio", { name: "5 stars" }));
    await userEvent.type(screen.getByRole("textbox"), "   ");
    await userEvent.click(screen.getByRole("button", { name: "Send the review" }));
    expect(sent()).toEqual([{ rating: 5, comment: null }]);
  });

  it("begins with what was written before", async () => {
    show(written);
    await userEvent.type(screen.getByRole("textbox"), " And clear.");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(sent()).toEqual([{ rating: 4, comment: "Short lessons. And clear." }]);
  });

  it("keeps the words when sending fails, and when the page is opened again", async () => {
    vi.mocked(saveReview).mockRejectedValue(new RequestProblem({ code: "network", message: "no network" }));
    show();
    await userEvent.click(screen.getByRole("radio", { name: "3 stars" }));
    await userEvent.type(screen.getByRole("textbox"), "Too fast for me");
    await userEvent.click(screen.getByRole("button", { name: "Send the review" }));
    expect(await screen.findByText("What you typed is still here.")).toBeTruthy();
    cleanup();
    show();
    expect(screen.getByRole("textbox")).toHaveProperty("value", "Too fast for me");
  });
});
