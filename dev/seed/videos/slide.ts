import type { Line, Scene } from "./scenes.ts";

const colours = { left: "#1f6b57", right: "#c9683a" } as const;

/** The picture while a line is said: two shapes that meet, the one that speaks is bright and shows the words. */
export function slide({ title }: Scene, { who, en }: Line): string {
  const bubble = (side: Line["who"]) => `
    <div class="bubble ${side}" style="background:${colours[side]};opacity:${side === who ? 1 : 0.22}">
      ${side === who ? escaped(en) : ""}
    </div>`;
  return `<!doctype html><style>
    body { margin: 0; width: 1280px; height: 720px; background: #e9f1ec; font: 600 40px/1.35 system-ui, sans-serif; }
    h1 { position: absolute; left: 80px; top: 40px; margin: 0; color: #1d2b26; font-size: 34px; }
    .bubble { position: absolute; width: 640px; height: 230px; box-sizing: border-box; padding: 40px 48px; color: #fff;
      display: flex; align-items: center; border-radius: 56px; }
    .left { left: 80px; top: 140px; border-bottom-left-radius: 8px; }
    .right { right: 80px; top: 410px; border-bottom-right-radius: 8px; }
  </style><h1>${escaped(title)}</h1>${bubble("left")}${bubble("right")}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
