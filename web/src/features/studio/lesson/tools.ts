import {
  Bold,
  Code,
  Heading2,
  Heading3,
  Italic,
  Link,
  List,
  ListOrdered,
  Minus,
  Quote,
  Redo2,
  Strikethrough,
  Underline,
  Undo2,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { Editor } from "@tiptap/react";
import { m } from "../../../paraglide/messages.js";

/** One thing that the toolbar does. */
export interface Tool {
  id: string;
  label: () => string;
  /** As the editor itself listens to them; Ctrl is ⌘ on a Mac. */
  keys?: string;
  Icon: LucideIcon;
  /** For what is on or off. */
  isOn?: (editor: Editor) => boolean;
  can?: (editor: Editor) => boolean;
  run?: (editor: Editor) => boolean;
}

export const tools: readonly Tool[] = [
  {
    id: "heading2",
    label: m.studio_tool_heading,
    keys: "Ctrl+Alt+2",
    Icon: Heading2,
    isOn: (editor) => editor.isActive("heading", { level: 2 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    id: "heading3",
    label: m.studio_tool_subheading,
    keys: "Ctrl+Alt+3",
    Icon: Heading3,
    isOn: (editor) => editor.isActive("heading", { level: 3 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    id: "bold",
    label: m.studio_tool_bold,
    keys: "Ctrl+B",
    Icon: Bold,
    isOn: (editor) => editor.isActive("bold"),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    id: "italic",
    label: m.studio_tool_italic,
    keys: "Ctrl+I",
    Icon: Italic,
    isOn: (editor) => editor.isActive("italic"),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    id: "underline",
    label: m.studio_tool_underline,
    keys: "Ctrl+U",
    Icon: Underline,
    isOn: (editor) => editor.isActive("underline"),
    run: (editor) => editor.chain().focus().toggleUnderline().run(),
  },
  {
    id: "strike",
    label: m.studio_tool_strike,
    keys: "Ctrl+Shift+S",
    Icon: Strikethrough,
    isOn: (editor) => editor.isActive("strike"),
    run: (editor) => editor.chain().focus().toggleStrike().run(),
  },
  {
    id: "code",
    label: m.studio_tool_code,
    keys: "Ctrl+E",
    Icon: Code,
    isOn: (editor) => editor.isActive("code"),
    run: (editor) => editor.chain().focus().toggleCode().run(),
  },
  {
    id: "bullets",
    label: m.studio_tool_bullets,
    keys: "Ctrl+Shift+8",
    Icon: List,
    isOn: (editor) => editor.isActive("bulletList"),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: "numbers",
    label: m.studio_tool_numbers,
    keys: "Ctrl+Shift+7",
    Icon: ListOrdered,
    isOn: (editor) => editor.isActive("orderedList"),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: "quote",
    label: m.studio_tool_quote,
    keys: "Ctrl+Shift+B",
    Icon: Quote,
    isOn: (editor) => editor.isActive("blockquote"),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    id: "rule",
    label: m.studio_tool_rule,
    Icon: Minus,
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
];

/** Opens a dialog, so it is not run by itself. */
export const linkTool: Tool = {
  id: "link",
  label: m.studio_tool_link,
  keys: "Ctrl+K",
  Icon: Link,
  isOn: (editor) => editor.isActive("link"),
};

export const historyTools: readonly Tool[] = [
  {
    id: "undo",
    label: m.studio_tool_undo,
    keys: "Ctrl+Z",
    Icon: Undo2,
    can: (editor) => editor.can().undo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    id: "redo",
    label: m.studio_tool_redo,
    keys: "Ctrl+Shift+Z",
    Icon: Redo2,
    can: (editor) => editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
];
