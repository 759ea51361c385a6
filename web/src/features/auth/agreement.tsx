import { m } from "../../paraglide/messages.js";
import { TextLink } from "../../ui/text-link.tsx";

/** What everybody agrees to who makes an account. */
export function Agreement() {
  return (
    <p className="text-sm text-muted">
      {m.signup_agree_before()} <TextLink to="/terms">{m.nav_terms()}</TextLink> {m.signup_agree_between()}{" "}
      <TextLink to="/privacy">{m.nav_privacy()}</TextLink>.
    </p>
  );
}
