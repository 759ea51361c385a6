// Prints a new signing key for the access tokens. It changes nothing by itself: docs/operations.md says how to put it
// in front of ACCESS_TOKEN_KEYS and when to take the old one away.
import { newSigningKey } from "./local/signing-keys.ts";

console.log(JSON.stringify(await newSigningKey(new Date())));
