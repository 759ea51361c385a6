import { z } from "zod";
import { AppError } from "../errors.ts";
import { base64Url, fromBase64Url, hmacSha256, utf8 } from "../encoding.ts";

const positionSchema = z.tuple([z.number(), z.string()]);

/** Where a keyset page ended: the sort value and id of its last row. */
export interface Position {
  value: number;
  id: string;
}

/** Opaque, signed cursors. The list's name is part of the signature, so a cursor of one list is refused by another. */
export class Cursors {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  async encode(list: string, { value, id }: Position): Promise<string> {
    const body = base64Url(utf8(JSON.stringify([value, id])));
    return `${body}.${await this.#signature(list, body)}`;
  }

  /** @throws AppError `validation_failed` when the cursor is not one we gave out for this list */
  async decode(list: string, cursor: string | undefined): Promise<Position | null> {
    if (cursor === undefined) return null;
    const [body = "", signature = ""] = cursor.split(".");
    const bytes = signature === (await this.#signature(list, body)) ? fromBase64Url(body) : null;
    if (bytes === null) {
      throw new AppError("validation_failed", {
        detail: "The cursor is not valid; start again without it",
        fields: [{ path: "cursor", message: "Not a cursor of this list" }],
      });
    }
    const [value, id] = positionSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return { value, id };
  }

  async #signature(list: string, body: string): Promise<string> {
    return base64Url((await hmacSha256(this.#key, `${list}\n${body}`)).slice(0, 16));
  }
}
