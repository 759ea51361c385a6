import { registerHooks } from "node:module";

/** Lets Node import a `.wasm` file as workerd does: the default export is the compiled module. */
export function importWasmAsWorkerdDoes(): void {
  registerHooks({
    load(url, context, nextLoad) {
      if (!url.endsWith(".wasm")) return nextLoad(url, context);
      const source = [
        'import { readFileSync } from "node:fs";',
        `export default new WebAssembly.Module(readFileSync(new URL(${JSON.stringify(url)})));`,
      ].join("\n");
      return { format: "module", source, shortCircuit: true };
    },
  });
}
