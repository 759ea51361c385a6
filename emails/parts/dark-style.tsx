import { dark } from "../tokens.ts";

const rules = [
  `.paper,.paper>table>tbody>tr>td{background-color:${dark.paper}!important}`,
  `.card{background-color:${dark.surface}!important;border-color:${dark.line}!important}`,
  `.ink{color:${dark.ink}!important}`,
  `.muted{color:${dark.muted}!important}`,
  `.teal{color:${dark.teal}!important}`,
  `.code{background-color:${dark["teal-soft"]}!important;color:${dark.ink}!important}`,
  `.action{background-color:${dark.teal}!important;color:${dark["on-teal"]}!important}`,
];

/** Parley's dark colours, where the reader's mail program asks for them. */
export function DarkStyle() {
  return (
    <style>{`:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${rules.join("")}}`}</style>
  );
}
