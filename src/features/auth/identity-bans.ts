/** Something a person is known by beyond one account. */
export interface Identity {
  kind: "email" | "passkey" | "device" | "account";
  value: string;
}

/** Whether somebody who was put out comes back under another name. Implemented by the safety feature. */
export interface IdentityBans {
  isAnyBanned(identities: readonly Identity[]): Promise<boolean>;
}
