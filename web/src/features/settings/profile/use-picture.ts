import { useEffect, useState } from "react";

interface Picture {
  picture: File | null;
  /** An address under which the picture can be shown, or null. */
  preview: string | null;
  choose: (file: File | null) => void;
  forget: () => void;
}

/** A picture that was chosen and not sent yet, with an address to show it. */
export function usePicture(): Picture {
  const [chosen, setChosen] = useState<{ file: File; url: string } | null>(null);
  useEffect(() => {
    if (!chosen) return;
    return () => URL.revokeObjectURL(chosen.url);
  }, [chosen]);
  return {
    picture: chosen?.file ?? null,
    preview: chosen?.url ?? null,
    choose: (file) => setChosen(file && { file, url: URL.createObjectURL(file) }),
    forget: () => setChosen(null),
  };
}
