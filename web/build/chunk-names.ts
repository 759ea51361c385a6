/** What only administrators ever load. */
const administration = /\/web\/src\/(features|lib\/queries)\/admin\//;

/** What only those who teach ever load, with what it is written by: the editor, and dragging. */
const studio =
  /\/web\/src\/features\/studio\/(?!preview-banner)|\/web\/src\/lib\/queries\/studio\.ts|node_modules\/(@uppy|@tiptap|@dnd-kit|prosemirror-)/;

/** What only those who watch a video ever load: what plays it, and its controls. */
const player = /node_modules\/(hls\.js|media-chrome|ce-la-react)\//;

/** Where a file of the app goes: what few need goes into folders of its own, so that nobody else's browser keeps it. */
export function chunkFileNames({ moduleIds }: { moduleIds: readonly string[] }): string {
  return `${folderOf(moduleIds)}/[name]-[hash].js`;
}

function folderOf(moduleIds: readonly string[]): string {
  if (moduleIds.some((id) => administration.test(id))) return "assets/admin";
  if (moduleIds.some((id) => studio.test(id))) return "assets/studio";
  return moduleIds.some((id) => player.test(id)) ? "assets/player" : "assets";
}
