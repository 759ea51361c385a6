/** What only administrators ever load. */
const administration = /\/web\/src\/(features|lib\/queries)\/admin\//;

/** What only those who teach ever load, with what it is written by: the editor, and dragging. */
const studio =
  /\/web\/src\/features\/studio\/(?!preview-banner)|\/web\/src\/lib\/queries\/studio\.ts|node_modules\/(@uppy|@tiptap|@dnd-kit|prosemirror-)/;

/** Where a file of the app goes: administration and the studio into folders of their own, so that nobody else's browser keeps them. */
export function chunkFileNames({ moduleIds }: { moduleIds: readonly string[] }): string {
  return `${folderOf(moduleIds)}/[name]-[hash].js`;
}

function folderOf(moduleIds: readonly string[]): string {
  if (moduleIds.some((id) => administration.test(id))) return "assets/admin";
  return moduleIds.some((id) => studio.test(id)) ? "assets/studio" : "assets";
}
