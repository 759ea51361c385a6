import type { Context, Env } from "hono";
import { html } from "hono/html";
import type { ResponseMode } from "./identity-provider.ts";
import { providerPage } from "./provider-page.ts";

type Fields = Readonly<Record<string, string>>;

/**
 * A page that belongs to no site, as far as the browser is concerned: its form arrives at Parley with `Origin: null` and
 * without `SameSite` cookies, as one from Apple's own site arrives without them.
 */
const FROM_ELSEWHERE = "sandbox allow-forms allow-scripts";

/** Sends the browser back to the client, with the answer in the query or in a form that posts itself. */
export async function answer<E extends Env>(
  c: Context<E>,
  redirectUri: string,
  mode: ResponseMode,
  fields: Fields,
): Promise<Response> {
  switch (mode) {
    case "query": {
      const url = new URL(redirectUri);
      for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
      return c.redirect(url.href, 302);
    }
    case "form_post":
      return c.html(await formPage(redirectUri, fields), 200, { "content-security-policy": FROM_ELSEWHERE });
  }
}

/** OAuth 2.0 Form Post Response Mode. */
function formPage(action: string, fields: Fields) {
  return providerPage(
    "Back to Parley",
    html`<form method="post" action="${action}">
        ${Object.entries(fields).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
        <button>Continue</button>
      </form>
      <script>
        document.forms[0].submit();
      </script>`,
  );
}
