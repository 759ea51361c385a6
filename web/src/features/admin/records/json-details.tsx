import { rowMark } from "../list/use-list-keys.ts";

/** Plain facts for those who know them, folded away. */
export function JsonDetails({ title, value }: { title: string; value: unknown }) {
  return (
    <details>
      <summary {...rowMark} className="cursor-pointer text-teal underline-offset-4 hover:underline">
        {title}
      </summary>
      <pre className="mt-1 max-w-96 overflow-x-auto rounded-control bg-sunken p-2 whitespace-pre-wrap wrap-anywhere">
        {JSON.stringify(value, null, 2)}
      </pre>
    </details>
  );
}
