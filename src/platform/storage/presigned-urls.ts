import { AwsClient } from "aws4fetch";

interface Options {
  /** Address of the bucket at R2's S3 endpoint. */
  bucketUrl: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/**
 * Addresses that open one object of a bucket for a while to whoever has them (AWS Signature Version 4, query string),
 * so that bytes go between the browser and R2 without passing through a Worker. Only the host is signed beside the
 * address: what arrives is judged when it is whole.
 */
export class PresignedUrls {
  readonly #bucketUrl: string;
  readonly #client: AwsClient;

  constructor({ bucketUrl, accessKeyId, secretAccessKey }: Options) {
    this.#bucketUrl = bucketUrl.replace(/\/$/, "");
    this.#client = new AwsClient({ accessKeyId, secretAccessKey, service: "s3", region: "auto" });
  }

  /** Where to PUT one part of a multipart upload (S3 UploadPart); its `ETag` names the part afterwards. */
  async part(part: {
    key: string;
    multipartId: string;
    number: number;
    ttlSeconds: number;
  }): Promise<string> {
    const query = { partNumber: String(part.number), uploadId: part.multipartId };
    return this.#sign("PUT", part.key, query, part.ttlSeconds);
  }

  /** Where to GET an object. */
  async object(object: { key: string; ttlSeconds: number }): Promise<string> {
    return this.#sign("GET", object.key, {}, object.ttlSeconds);
  }

  async #sign(
    method: string,
    key: string,
    query: Record<string, string>,
    ttlSeconds: number,
  ): Promise<string> {
    const path = key.split("/").map(encodeURIComponent).join("/");
    const search = new URLSearchParams({ ...query, "X-Amz-Expires": String(ttlSeconds) });
    const signed = await this.#client.sign(`${this.#bucketUrl}/${path}?${search.toString()}`, {
      method,
      aws: { signQuery: true },
    });
    return signed.url;
  }
}
