/**
 * The address of a video's playlist, of which one part is a signature that ends. Playlists name everything else relative
 * to themselves, so what was named under an older signature is found under the newest one, and playing goes on untouched.
 */
export class SignedAddress {
  #newest: string;
  readonly #older: string[][] = [];

  /** @param url absolute, as all others here */
  constructor(url: string) {
    this.#newest = url;
  }

  get url(): string {
    return this.#newest;
  }

  renew(url: string): void {
    if (url === this.#newest) return;
    this.#older.push(this.#newest.split("/"));
    this.#newest = url;
  }

  /** The same file under the newest signature; an address of something else stays as it is. */
  current(url: string): string {
    const newest = this.#newest.split("/");
    const isFolder = (index: number) => index > 2 && index < newest.length - 1;
    return url
      .split("/")
      .map((part, index) => {
        const isOutdated = isFolder(index) && this.#older.some((older) => older[index] === part);
        return isOutdated ? (newest[index] ?? part) : part;
      })
      .join("/");
  }
}
