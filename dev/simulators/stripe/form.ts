/** A form's fields as a tree. */
export interface FormTree {
  [name: string]: string | FormTree;
}

/**
 * Reads fields such as `line_items[0][price_data][currency]=usd` and `expand[]=customer` (docs.stripe.com/api, "the API
 * accepts form-encoded request bodies"). Lists are read as objects whose keys are numbers; `listOf` makes lists of them.
 */
export function parseForm(text: string): FormTree {
  const root: FormTree = Object.create(null);
  for (const [field, value] of new URLSearchParams(text)) {
    const [first = "", ...rest] = field.split("[");
    const path = [first, ...rest.map((part) => part.replace(/\]$/, ""))];
    put(root, path, value);
  }
  return root;
}

/** The entries of what came as `name[0]`, `name[1]` or `name[]`. */
export function listOf(value: unknown): unknown {
  return typeof value === "object" && value !== null ? Object.values(value) : value;
}

function put(tree: FormTree, path: readonly string[], value: string): void {
  const [name = "", ...rest] = path;
  const key = name === "" ? String(Object.keys(tree).length) : name;
  if (rest.length === 0) {
    tree[key] = value;
    return;
  }
  const below = tree[key];
  const child: FormTree = typeof below === "object" ? below : Object.create(null);
  tree[key] = child;
  put(child, rest, value);
}
