/** Registers the worker that keeps the app shell for times without a network; after the page, so it costs no start. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const register = () => {
    navigator.serviceWorker.register("/sw.js").catch((error: unknown) => {
      // The app works without it, only not without a network.
      console.debug("The service worker was not registered", error);
    });
  };
  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
}
