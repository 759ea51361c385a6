import { StarterKit } from "@tiptap/starter-kit";
import type { Extensions } from "@tiptap/react";
import { linkAddress } from "./link-address.ts";

/** What an article can be made of, as in the contract's allow-list, and no more. */
export function articleExtensions(): Extensions {
  return [
    StarterKit.configure({
      codeBlock: false,
      heading: { levels: [2, 3] },
      link: {
        openOnClick: false,
        defaultProtocol: "https",
        isAllowedUri: (href) => linkAddress(href) === href,
      },
    }),
  ];
}
