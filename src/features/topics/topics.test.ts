import { describe, expect, it } from "vitest";
import { api, signUp } from "../../../test/support/api.ts";
import type { Prompt, Topic } from "../../contract/practice.ts";
import { promptsFor, topics } from "../../platform/prompt-cards/catalogue.ts";

describe("topics and prompts", () => {
  it("are in the database as the catalogue has them", async () => {
    const { token } = await signUp();
    const listed = await (await api("GET", "/api/v1/practice/topics", { token })).json<{ items: Topic[] }>();
    expect(listed.items).toEqual(topics.map(({ slug, title }) => ({ slug, title })));
    for (const level of ["beginner", "intermediate", "advanced"] as const) {
      for (const { slug } of topics) {
        const response = await api("GET", `/api/v1/practice/prompts?topic=${slug}&level=${level}`, { token });
        const { items } = await response.json<{ items: Prompt[] }>();
        expect(items.map((item) => item.text)).toEqual(promptsFor(slug, level));
      }
    }
  });

  it("are empty for a topic that does not exist and refused for a level that does not", async () => {
    const { token } = await signUp();
    const none = await api("GET", "/api/v1/practice/prompts?topic=no-such-topic", { token });
    expect(await none.json()).toEqual({ items: [] });
    expect((await api("GET", "/api/v1/practice/prompts?level=native", { token })).status).toBe(400);
    expect((await api("GET", "/api/v1/practice/prompts?topic='%20OR%201=1", { token })).status).toBe(400);
  });
});
