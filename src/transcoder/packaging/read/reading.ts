import { StorageFault } from "../media-storage.ts";
import { VideoRefused } from "../../video-refused.ts";

/**
 * Runs what reads the file. Whatever its reader stumbles over is the file's fault, unless the storage failed.
 * @throws VideoRefused `damaged`
 * @throws StorageFault
 */
export async function reading<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (fault) {
    if (fault instanceof VideoRefused || fault instanceof StorageFault) throw fault;
    throw new VideoRefused("damaged", { cause: fault });
  }
}
