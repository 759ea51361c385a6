import { m } from "../../paraglide/messages.js";
import { Input, Select } from "../../ui/controls.tsx";
import { Field } from "../../ui/field.tsx";
import { banLengths } from "./ban-length.ts";
import type { BanLength } from "./ban-length.ts";

interface BanLengthFieldProps {
  value: BanLength;
  onChange: (value: BanLength) => void;
  error?: string | undefined;
}

function lengthName(kind: BanLength["kind"]): string {
  switch (kind) {
    case "day":
      return m.days({ count: 1 });
    case "week":
      return m.days({ count: 7 });
    case "month":
      return m.days({ count: 30 });
    case "date":
      return m.admin_until_date();
    case "for_good":
      return m.admin_for_good();
  }
}

export function BanLengthField({ value, onChange, error }: BanLengthFieldProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label={m.admin_how_long()}>
        {(control) => (
          <Select
            {...control}
            value={value.kind}
            onChange={({ target }) =>
              onChange({ ...value, kind: banLengths.find((kind) => kind === target.value) ?? value.kind })
            }
          >
            {banLengths.map((kind) => (
              <option key={kind} value={kind}>
                {lengthName(kind)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {value.kind === "date" ? (
        <Field label={m.admin_last_day()} error={error}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={value.date}
              onChange={({ target }) => onChange({ ...value, date: target.value })}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}
