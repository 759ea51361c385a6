import { Link } from "@tanstack/react-router";
import type { LinkComponentProps } from "@tanstack/react-router";

export function TextLink(props: LinkComponentProps) {
  return (
    <Link
      {...props}
      className="font-semibold text-teal underline underline-offset-4 hover:text-teal-strong"
    />
  );
}
