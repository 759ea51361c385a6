import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import type { AddPasskeyBody, PasskeyOptions } from "../../../../src/contract/second-factor.ts";

type Credential = AddPasskeyBody["response"];

/** Asks the browser, and through it the person, to make a passkey. Throws what `passkeyFailure` can tell apart. */
export async function createPasskey(options: PasskeyOptions["options"]): Promise<Credential> {
  const { startRegistration } = await import("@simplewebauthn/browser");
  const made = await startRegistration({ optionsJSON: forBrowser(options) });
  return {
    ...made,
    response: { ...made.response },
    clientExtensionResults: { ...made.clientExtensionResults },
  };
}

/** Asks for a passkey: in a window of the browser, or among the suggestions of a field (`autofill`). */
export async function askForPasskey(
  options: PasskeyOptions["options"],
  place: "window" | "autofill",
): Promise<Credential> {
  const { startAuthentication } = await import("@simplewebauthn/browser");
  const used = await startAuthentication({
    optionsJSON: forBrowser(options),
    useBrowserAutofill: place === "autofill",
  });
  return {
    ...used,
    response: { ...used.response },
    clientExtensionResults: { ...used.clientExtensionResults },
  };
}

/** Ends a question that is still open, for instance the silent one of a field that has gone. */
export async function stopAsking(): Promise<void> {
  const { WebAuthnAbortService } = await import("@simplewebauthn/browser");
  WebAuthnAbortService.cancelCeremony();
}

/** The contract knows of these options only the challenge; the rest is between the server's library and the browser's. */
function forBrowser(
  options: PasskeyOptions["options"],
): PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON {
  return options as unknown as PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON;
}
