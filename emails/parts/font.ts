/** What every mail program has: a web font would be loaded from somewhere, and tell when the mail is read. */
export const font = {
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif',
};
