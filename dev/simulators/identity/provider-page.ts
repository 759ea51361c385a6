import { html } from "hono/html";

type Markup = ReturnType<typeof html>;

const style = `
  :root { color-scheme: light dark; font: 16px/1.55 system-ui, sans-serif }
  body { max-width: 32rem; margin: 2rem auto; padding: 0 1.25rem }
  button, input { font: inherit; padding: .4rem .8rem }
  fieldset { border: 1px solid #8884; border-radius: .5rem; padding: .5rem 1rem 1rem }
`;

/** A page of a provider that is played: nothing on it looks like the real one's. */
export function providerPage(title: string, content: Markup | Promise<Markup>) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}
