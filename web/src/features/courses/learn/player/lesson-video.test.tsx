import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { getOpen } from "../../../../lib/api/api.ts";
import { RequestProblem } from "../../../../lib/api/problem.ts";
import { LessonVideo } from "./lesson-video.tsx";
import { PlayerLink } from "./player-link.ts";

vi.mock(import("../../../../lib/api/api.ts"), async (original) => ({
  ...(await original()),
  getOpen: vi.fn(),
}));

const lesson = { id: "one", courseId: "course", title: "Say hello" };

function show() {
  return render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <LessonVideo lesson={lesson} isStudent={false} link={new PlayerLink()} next={null} />
    </QueryClientProvider>,
  );
}

beforeEach(() => void vi.mocked(getOpen).mockReset());

describe("the video of a lesson", () => {
  it("says in its place why it may not be played", async () => {
    const refusal = new RequestProblem({ code: "payment_required", message: "Pay first", status: 402 });
    vi.mocked(getOpen).mockRejectedValue(refusal);
    show();
    expect((await screen.findByRole("alert")).textContent).toContain("has to be bought");
  });

  it("can be asked for again when the network was gone", async () => {
    vi.mocked(getOpen).mockRejectedValue(new RequestProblem({ code: "network", message: "no network" }));
    show();
    const again = await screen.findByRole("button", { name: "Try again" });
    again.click();
    await vi.waitFor(() => expect(getOpen).toHaveBeenCalledTimes(2));
  });

  it("tells that it is coming as long as it is", () => {
    vi.mocked(getOpen).mockReturnValue(new Promise(() => undefined));
    show();
    expect(screen.getByRole("status").textContent).toBe("Loading");
  });
});
