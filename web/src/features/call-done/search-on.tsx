import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { usePreferences } from "../../lib/preferences.ts";
import { meQuery } from "../../lib/queries/account.ts";
import { usualSearch } from "../../lib/usual-search.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";

/** Straight back to the search: nobody who had a bad call should have to set it up again. */
export function SearchOn() {
  const { data: me } = useQuery(meQuery);
  const chosen = usePreferences();
  return (
    <Link
      to="/practice/waiting"
      search={usualSearch(me?.englishLevel ?? null, chosen)}
      className={buttonLook({ tone: "talk", size: "lg" })}
    >
      {m.search_on()}
    </Link>
  );
}
