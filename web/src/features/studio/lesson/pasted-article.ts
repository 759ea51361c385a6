/** Headings of other documents, as the two that an article has. */
const headings = { h1: "h2", h4: "h3", h5: "h3", h6: "h3" } as const;

/**
 * Pasted HTML in the forms of an article, as HTML: its title is a heading, smaller headings are subheadings, and the
 * cells of a row stay words apart. It is read into a document that nothing shows and that runs no scripts.
 */
export function pastedArticle(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const [from, to] of Object.entries(headings)) {
    for (const heading of body.querySelectorAll(from)) {
      const replacement = body.ownerDocument.createElement(to);
      replacement.append(...heading.childNodes);
      heading.replaceWith(replacement);
    }
  }
  for (const cell of body.querySelectorAll("td + td, td + th, th + td, th + th")) cell.prepend(" ");
  return body.innerHTML;
}
