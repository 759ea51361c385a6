/** Small values kept in the browser. A browser that refuses storage behaves as if nothing was kept. */
export interface KeyValueStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

const prefix = "parley.";

function storeOver(storage: () => Storage): KeyValueStore {
  function attempt<Value>(action: (target: Storage) => Value, otherwise: Value): Value {
    try {
      return action(storage());
    } catch {
      // Private windows and full disks throw here; the app works without what it would remember.
      return otherwise;
    }
  }
  return {
    get: (key) => attempt((target) => target.getItem(prefix + key), null),
    set: (key, value) => attempt((target) => target.setItem(prefix + key, value), undefined),
    remove: (key) => attempt((target) => target.removeItem(prefix + key), undefined),
  };
}

/** Kept until the person clears the browser. */
export const localStore = storeOver(() => localStorage);
/** Kept as long as this tab. */
export const tabStore = storeOver(() => sessionStorage);
