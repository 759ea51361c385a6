// npm start: prepares whatever is missing, runs every Worker, says where to go, and ends it all at Ctrl-C.
import { startDevServer } from "./local/dev-server.ts";
import { prepare } from "./local/prepare.ts";
import { runScript } from "./local/run-script.ts";
import { localSettings } from "./local/settings.ts";
import { untilStopped } from "./local/until-stopped.ts";
import { welcome } from "./local/welcome.ts";

await runScript(async () => {
  const settings = localSettings(process.env);
  const stopped = untilStopped();
  await prepare(settings);
  const server = await startDevServer(settings);
  console.log(welcome(settings.origin, `${settings.origin}/dev`));
  await Promise.race([stopped, server.ended]);
  await server.stop();
  process.exit();
});
