import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";

/** Goes to the part of the page that the address names, and into its first control. */
export function useFocusHash(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!/^need-[a-z]+$/.test(hash)) return;
    const part = document.querySelector(`#${hash}`);
    const control = part?.querySelector<HTMLElement>("input:not([type=file]), textarea, select, button");
    control?.focus({ preventScroll: true });
    part?.scrollIntoView({ block: "center" });
  }, [hash]);
}
