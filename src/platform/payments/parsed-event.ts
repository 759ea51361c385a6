/** The JSON of an event; null when it is none. */
export function parsedEvent(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}
