// Runs a script of this folder under the Node that package.json pins, installing the dependencies first when they are
// missing or do not match the lockfile. Plain JavaScript, because the machine's own Node may be too old for the rest.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = 20;
const root = fileURLToPath(new URL("..", import.meta.url));
const modules = join(root, "node_modules");
const pinnedNode = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/** Ends with one sentence a person can act on. */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, "utf8")).packages;
}

/** True when every package of the lockfile that this platform needs is installed in that version. */
function isInstalled() {
  const installedLock = join(modules, ".package-lock.json");
  if (!existsSync(installedLock) || !existsSync(pinnedNode)) return false;
  const installed = packagesOf(installedLock);
  return Object.entries(packagesOf(join(root, "package-lock.json"))).every(([path, wanted]) => {
    if (path === "") return true;
    const found = installed[path];
    return found === undefined ? wanted.optional === true : found.version === wanted.version;
  });
}

function install() {
  console.log("Installing the dependencies (once; this takes a minute)");
  const npm = process.env.npm_execpath;
  const [command, first] = npm === undefined ? ["npm", []] : [process.execPath, [npm]];
  const run = spawnSync(command, [...first, "ci", "--loglevel=error"], { cwd: root, stdio: "inherit" });
  if (run.status !== 0) fail("The dependencies could not be installed: see npm's message above");
  if (!existsSync(pinnedNode)) {
    fail(`npm did not install ${pinnedNode}: allow the install script of the package "node" and try again`);
  }
}

function run(script, args) {
  const path = [join(modules, ".bin"), process.env.PATH].join(delimiter);
  const child = spawn(pinnedNode, [join(root, script), ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: path },
  });
  // Ctrl-C reaches the child by itself, as it shares the terminal; a signal sent to this process alone does not.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGHUP", () => child.kill("SIGHUP"));
  // npm's shell does not pass a signal on: when it has died, so has the command, and the script must not live on.
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    child.kill("SIGTERM");
  }, 1000);
  child.on("exit", (code, signal) => {
    process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
  });
}

const [script, ...args] = process.argv.slice(2);
const major = Number(process.versions.node.split(".")[0]);
if (script === undefined) fail("Name the script to run: node scripts/with-node.mjs scripts/start.ts");
if (major < OLDEST_NODE) {
  fail(`Node ${process.versions.node} is too old: Parley needs Node ${OLDEST_NODE} or newer to begin with`);
}
if (!isInstalled()) install();
run(script, args);
