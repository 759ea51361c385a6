const known = new Map<string, readonly string[] | null>();
const KEPT = 1000;

/**
 * The names of the columns that a statement answers with, when they are plain to see and all different; else null.
 * Statements repeat, so what was found out is kept.
 */
export function columnNames(sql: string): readonly string[] | null {
  const found = known.get(sql);
  if (found !== undefined) return found;
  const names = read(sql);
  if (known.size >= KEPT) known.clear();
  known.set(sql, names);
  return names;
}

function read(sql: string): readonly string[] | null {
  const list = selectList(sql);
  if (list === null) return null;
  const names = list.map(nameOf);
  // Numbers come first among an object's keys, whatever the order of the columns.
  if (names.some((name) => name.endsWith("*") || /^\d+$/.test(name))) return null;
  return new Set(names).size === names.length ? names : null;
}

/** The expressions between `select` and `from`, or after `returning`; null for other statements. */
function selectList(sql: string): string[] | null {
  const text = sql.trim();
  const select = /^select (?:distinct )?/i.exec(text);
  if (select !== null) return splitList(text.slice(select[0].length));
  const returning = text.toLowerCase().lastIndexOf(" returning ");
  return returning === -1 ? null : splitList(text.slice(returning + " returning ".length));
}

/** Splits at the commas outside of parentheses and quotes, up to a `from` outside of them. */
function splitList(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let quote: string | null = null;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quote !== null) {
      if (char === quote) quote = null;
    } else if (char === '"' || char === "'") quote = char;
    else if (char === "(") depth += 1;
    else if (char === ")") depth -= 1;
    else if (depth === 0 && char === ",") {
      items.push(text.slice(start, at).trim());
      start = at + 1;
    } else if (depth === 0 && /^\sfrom\s/i.test(text.slice(at, at + 6))) {
      return [...items, text.slice(start, at).trim()];
    }
  }
  return [...items, text.slice(start).trim()];
}

/** SQLite names a column by its alias or its own name; an expression, by its text. */
function nameOf(item: string): string {
  return /"(?<name>[^"]+)"$/.exec(item)?.groups?.["name"] ?? item;
}
