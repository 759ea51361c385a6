import { expect, it } from "vitest";
import { pastedArticle } from "./pasted-article.ts";

it("makes the headings of another document the two that an article has", () => {
  expect(pastedArticle("<h1>Title <b>one</b></h1><h2>Two</h2><h4>Four</h4>")).toBe(
    "<h2>Title <b>one</b></h2><h2>Two</h2><h3>Four</h3>",
  );
});

it("keeps the words of neighbouring cells apart", () => {
  const html = pastedArticle("<table><tbody><tr><th>Say</th><td>Hear</td></tr></tbody></table>");
  expect(html).toContain("<th>Say</th><td> Hear</td>");
});

it("loads and runs nothing while it reads", () => {
  pastedArticle(
    '<img src="/nowhere.png" onerror="document.title = \'run\'"><script>document.title = "run"</script>',
  );
  expect(document.title).not.toBe("run");
});
