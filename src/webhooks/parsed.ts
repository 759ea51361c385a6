/** The JSON of a body; null when it is none. */
export function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}
