/** Where the browser journeys find the Parley and the relay that Playwright starts for them. */
export const appPort = Number(process.env["E2E_PORT"] ?? 8798);
export const appOrigin = `http://localhost:${appPort}`;
export const relayPort = appPort + 1;

/** Shared by the api Worker and coturn, both of which listen on this machine only and live as long as the tests. */
const relaySecret = "only-for-browser-tests-on-this-machine-0000000";

/** A real coturn, open to this machine alone, as two browsers on one machine have loopback addresses only. */
export const relayCommand = [
  "turnserver -n --no-cli --listening-ip=127.0.0.1 --relay-ip=127.0.0.1",
  `--listening-port=${relayPort} --use-auth-secret --static-auth-secret=${relaySecret} --realm=localhost`,
  "--allow-loopback-peers --no-tls --no-dtls --log-file=stdout --simple-log --pidfile=/dev/null",
].join(" ");

/** The settings of `npm start` for a run of its own, with the relay and without limits that one address would reach. */
export const appEnvironment = {
  PORT: String(appPort),
  STATE_DIR: ".wrangler/e2e",
  RATE_LIMITS: "off",
  TURN_URLS: `turn:127.0.0.1:${relayPort}?transport=udp`,
  TURN_SECRET: relaySecret,
};
