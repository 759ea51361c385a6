import { AVATAR_MAX_BYTES } from "../../../../src/contract/limits.ts";
import { RequestProblem } from "../api/problem.ts";

export const pictureTypes: readonly string[] = ["image/jpeg", "image/png", "image/webp"];

/** What the server would refuse, said before anything is sent over a weak network; null when nothing is known against it. */
export function pictureProblem(picture: {
  type: string;
  size: number;
  isUnreadable: boolean;
}): RequestProblem | null {
  if (picture.size > AVATAR_MAX_BYTES) {
    return new RequestProblem({ code: "payload_too_large", message: "The picture is too large" });
  }
  if (!pictureTypes.includes(picture.type)) {
    return new RequestProblem({ code: "unsupported_media_type", message: "The file is no picture" });
  }
  if (picture.isUnreadable) {
    return new RequestProblem({ code: "image_unreadable", message: "The browser cannot show this picture" });
  }
  return null;
}
