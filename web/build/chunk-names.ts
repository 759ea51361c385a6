/** What only administrators ever load. */
const administration = /\/web\/src\/(features|lib\/queries)\/admin\//;

/** Where a file of the app goes: administration into a folder of its own, so that nobody else's browser keeps it. */
export function chunkFileNames({ moduleIds }: { moduleIds: readonly string[] }): string {
  const folder = moduleIds.some((id) => administration.test(id)) ? "assets/admin" : "assets";
  return `${folder}/[name]-[hash].js`;
}
