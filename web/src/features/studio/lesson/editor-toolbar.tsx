import { Toolbar } from "@base-ui/react/toolbar";
import { useEditorState } from "@tiptap/react";
import type { Editor } from "@tiptap/react";
import { m } from "../../../paraglide/messages.js";
import { historyTools, linkTool, tools } from "./tools.ts";
import type { Tool } from "./tools.ts";

interface EditorToolbarProps {
  editor: Editor;
  onLink: () => void;
}

const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);

/** The forms that can be given to text; arrow keys go from one to the next. */
export function EditorToolbar({ editor, onLink }: EditorToolbarProps) {
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      pressed: [linkTool, ...tools].filter(({ isOn }) => isOn?.(current)).map(({ id }) => id),
      idle: historyTools.filter(({ can }) => can?.(current) === false).map(({ id }) => id),
    }),
  });
  const button = (tool: Tool, run: () => void) => {
    const Icon = tool.Icon;
    const keys = tool.keys && (isMac ? tool.keys.replace("Ctrl", "⌘") : tool.keys);
    return (
      <Toolbar.Button
        key={tool.id}
        type="button"
        aria-label={tool.label()}
        aria-pressed={tool.isOn ? state.pressed.includes(tool.id) : undefined}
        aria-keyshortcuts={tool.keys?.replace("Ctrl", isMac ? "Meta" : "Control")}
        title={keys ? `${tool.label()} (${keys})` : tool.label()}
        disabled={state.idle.includes(tool.id)}
        className="grid size-10 place-items-center rounded-control text-ink hover:bg-sunken disabled:opacity-40 aria-pressed:bg-teal-soft aria-pressed:text-teal data-disabled:opacity-40"
        // The text keeps its selection.
        onMouseDown={(event) => event.preventDefault()}
        onClick={run}
      >
        <Icon aria-hidden="true" className="size-5" />
      </Toolbar.Button>
    );
  };
  return (
    <Toolbar.Root
      aria-label={m.studio_toolbar()}
      className="sticky top-16 z-10 flex flex-wrap gap-0.5 rounded-t-card border-b border-line bg-surface p-1.5"
    >
      {tools.map((tool) => button(tool, () => void tool.run?.(editor)))}
      {button(linkTool, onLink)}
      <span className="grow" />
      {historyTools.map((tool) => button(tool, () => void tool.run?.(editor)))}
    </Toolbar.Root>
  );
}
