import { useEffect, useState } from "react";

interface Picture {
  picture: File | null;
  isUnreadable: boolean;
  /** An address under which the picture can be shown, or null. */
  preview: string | null;
  choose: (file: File | null) => void;
  /** The browser could not show it, so the server will not read it either. */
  unreadable: () => void;
  forget: () => void;
}

/** A picture that was chosen and not sent yet, with an address to show it. */
export function usePicture(): Picture {
  const [chosen, setChosen] = useState<{ file: File; url: string; isUnreadable: boolean } | null>(null);
  const url = chosen?.url;
  useEffect(() => {
    if (url === undefined) return;
    return () => URL.revokeObjectURL(url);
  }, [url]);
  return {
    picture: chosen?.file ?? null,
    isUnreadable: chosen?.isUnreadable === true,
    preview: url ?? null,
    choose: (file) => setChosen(file && { file, url: URL.createObjectURL(file), isUnreadable: false }),
    unreadable: () => setChosen((known) => known && { ...known, isUnreadable: true }),
    forget: () => setChosen(null),
  };
}
