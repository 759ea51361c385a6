import { m } from "../../paraglide/messages.js";

/** Questions for when the talk stops; both sides see the same ones. */
export function PromptPanel({ prompts }: { prompts: readonly string[] }) {
  if (prompts.length === 0) return <p className="px-4 py-2 text-muted">{m.prompt_fallback()}</p>;
  return (
    <ol className="grid min-h-0 flex-1 content-start gap-2.5 overflow-y-auto px-4 pt-1 pb-5" lang="en">
      {prompts.map((prompt) => (
        <li key={prompt} className="rounded-control border border-line bg-sunken px-4 py-3 text-lg">
          {prompt}
        </li>
      ))}
    </ol>
  );
}
