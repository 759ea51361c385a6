import { languageName } from "../../../lib/places/names.ts";
import { levelName } from "../../../lib/text/names.ts";
import { priceText } from "../../../lib/text/price.ts";
import { ConflictView } from "../conflict-view.tsx";
import { detailName } from "./detail-name.ts";
import { differences } from "./details.ts";
import type { DetailField, Details } from "./details.ts";

interface DetailsConflictProps {
  mine: Details;
  theirs: Details;
  isBusy: boolean;
  error: unknown;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** The fields in which my version and the one that is saved differ. */
export function DetailsConflict({ mine, theirs, ...rest }: DetailsConflictProps) {
  const fields = differences(mine, theirs);
  return (
    <ConflictView
      {...rest}
      mine={<FieldValues details={mine} fields={fields} />}
      theirs={<FieldValues details={theirs} fields={fields} />}
    />
  );
}

function FieldValues({ details, fields }: { details: Details; fields: readonly DetailField[] }) {
  return (
    <dl className="grid gap-3">
      {fields.map((field) => (
        <div key={field}>
          <dt className="text-sm text-muted">{detailName(field)}</dt>
          <dd className="whitespace-pre-line wrap-anywhere">{detailText(field, details) || "–"}</dd>
        </div>
      ))}
    </dl>
  );
}

function detailText(field: DetailField, details: Details): string {
  switch (field) {
    case "level":
      return levelName(details.level);
    case "language":
      return languageName(details.language);
    case "price":
      return priceText(details.price);
    case "outcomes":
    case "requirements":
    case "tags":
      return details[field].join("\n");
    case "category":
      return details.category ?? "";
    case "title":
    case "slug":
    case "summary":
    case "description":
      return details[field];
  }
}
