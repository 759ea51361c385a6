/** A small sign of work in progress; the words beside it say which. */
export function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="size-4 animate-spin rounded-full border-2 border-current border-e-transparent opacity-80"
    />
  );
}
