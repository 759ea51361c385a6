/** Gives a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun with the click; a moment later nothing needs the address.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Has the browser download what is at an address, which says itself that it is to be saved. The page stays. */
export function saveFrom(url: string, name: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.rel = "noreferrer";
  link.click();
}
