// npm run dev: as npm start, with Vite in front on WEB_PORT (default 5173), so that a change in web/ shows at once.
// Vite passes what belongs to the Workers on to PORT.
import { createServer } from "vite";
import { startDevServer } from "./local/dev-server.ts";
import { requireFreePort } from "./local/port.ts";
import { prepare } from "./local/prepare.ts";
import { runScript } from "./local/run-script.ts";
import { localSettings } from "./local/settings.ts";
import { untilStopped } from "./local/until-stopped.ts";
import { welcome } from "./local/welcome.ts";

await runScript(async () => {
  const workers = localSettings(process.env);
  const webPort = Number(process.env["WEB_PORT"] ?? 5173);
  const stopped = untilStopped();
  await requireFreePort(webPort);
  await prepare(workers);
  const server = await startDevServer(workers);
  process.env["API_ORIGIN"] = workers.origin;
  const web = await createServer({
    configFile: "web/vite.config.ts",
    server: { port: webPort, strictPort: true },
  });
  await web.listen();
  console.log(welcome(`http://localhost:${webPort}`, `${workers.origin}/dev`));
  await Promise.race([stopped, server.ended]);
  await Promise.all([web.close(), server.stop()]);
  process.exit();
});
