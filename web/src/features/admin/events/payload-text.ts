/** What was sent, laid out for reading where it is JSON, and as it came where it is not. */
export function payloadText(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch (fault) {
    if (fault instanceof SyntaxError) return payload;
    throw fault;
  }
}
