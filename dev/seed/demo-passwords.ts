import { experimental_readRawConfig } from "wrangler";
import type { Passwords } from "../../src/platform/auth/passwords.ts";
import { configOf } from "../../src/platform/config/config.ts";
import { importWasmAsWorkerdDoes } from "./wasm-modules.ts";

/** The app's own password hashing with this machine's peppers. */
export async function demoPasswords(secrets: NodeJS.Dict<string>): Promise<Passwords> {
  importWasmAsWorkerdDoes();
  const { Passwords: AppPasswords } = await import("../../src/platform/auth/passwords.ts");
  const { rawConfig } = experimental_readRawConfig({ config: "wrangler.toml" });
  const config = configOf({ ...rawConfig.vars, ...secrets });
  return new AppPasswords({ peppers: config.PASSWORD_PEPPERS, cost: config.PASSWORD_COST });
}
