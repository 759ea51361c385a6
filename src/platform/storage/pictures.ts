/** More pixels than any camera's picture: a bomb that unpacks to gigabytes. */
const MAXIMUM_PIXELS = 50_000_000;

/** What the binding says of bytes it cannot decode, deployed (IMAGES_TRANSFORM_ERROR 94xx) and on a laptop (sharp). */
const UNREADABLE =
  /IMAGES_\w+ERROR 9[45]\d\d|Input buffer|Input file|corrupt|pixel limit|premature end|unsupported image/i;

/** Cuts pictures to size, as WebP, through the Images binding, without the place and camera that a photo tells of. */
export class Pictures {
  readonly #images: ImagesBinding;

  constructor(images: ImagesBinding) {
    this.#images = images;
  }

  /** `size` in pixels. Null when the bytes are no picture that can be read, or too large a one. */
  async make(
    bytes: Uint8Array<ArrayBuffer>,
    size: { width: number; height: number },
  ): Promise<ArrayBuffer | null> {
    try {
      const info = await this.#images.info(streamOf(bytes));
      if (!("width" in info) || info.width * info.height > MAXIMUM_PIXELS) return null;
      const result = await this.#images
        .input(streamOf(bytes))
        .transform({ ...size, fit: "cover" })
        .output({ format: "image/webp" });
      return await result.response().arrayBuffer();
    } catch (fault) {
      if (fault instanceof Error && UNREADABLE.test(fault.message)) return null;
      throw fault;
    }
  }
}

function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream();
}
