import { html } from "hono/html";
import { knownPeople } from "./people.ts";
import { providerPage } from "./provider-page.ts";

interface ConsentPage {
  /** As people call the provider. */
  title: string;
  /** Names the pending request. */
  request: string;
  loginHint: string;
}

/** Where a person decides who they are and whether Parley may know it. */
export function consentPage({ title, request, loginHint }: ConsentPage) {
  const field = html`<input type="hidden" name="request" value="${request}" />`;
  return providerPage(
    `Continue to Parley with ${title}`,
    html`<p>This page stands for ${title}'s own, on this machine only. Who are you?</p>
      ${knownPeople.map(
        ({ id, givenName, familyName, email, isEmailVerified }) =>
          html`<form method="post" action="consent">
            ${field}
            <p>
              <button name="person" value="${id}">Continue as ${givenName} ${familyName}</button> ${email},
              ${isEmailVerified ? "confirmed" : "not confirmed"} by ${title}
            </p>
          </form>`,
      )}
      <form method="post" action="consent">
        ${field}
        <fieldset>
          <legend>Somebody else</legend>
          <p>
            <label
              >E-mail <input type="email" name="email" value="${loginHint}" autocomplete="off" required
            /></label>
          </p>
          <p>
            <label
              ><input type="checkbox" name="confirmed" checked /> ${title} has confirmed this address</label
            >
          </p>
          <button name="person" value="typed">Continue with this address</button>
        </fieldset>
      </form>
      <form method="post" action="consent">
        ${field}
        <p><button name="person" value="nobody">Cancel</button></p>
      </form>`,
  );
}
