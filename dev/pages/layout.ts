import { html } from "hono/html";

type Markup = ReturnType<typeof html>;

const style = `
  :root { color-scheme: light dark; font: 16px/1.55 system-ui, sans-serif }
  body { max-width: 60rem; margin: 0 auto; padding: 1.5rem }
  nav a { margin-inline-end: 1rem }
  table { border-collapse: collapse; width: 100% }
  th, td { text-align: start; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #8884; vertical-align: top }
  code, pre { font-size: .9em }
  pre { white-space: pre-wrap }
  button { font: inherit; padding: .3rem .8rem }
`;

/** A page of the dev Worker: plain HTML that works without scripts. */
export function page(title: string, content: Markup | Promise<Markup>) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} · Parley on this machine</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <nav aria-label="Developer pages">
          <a href="/dev">Overview</a><a href="/dev/inbox">Inbox</a><a href="/dev/sms">SMS</a
          ><a href="/dev/pushes">Pushes</a><a href="/dev/payments">Payments</a><a href="/dev/access">Access</a
          ><a href="/">The app</a>
        </nav>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}
