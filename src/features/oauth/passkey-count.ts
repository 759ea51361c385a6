/** How many passkeys a user has. Implemented by the second-factor feature. */
export type PasskeyCount = (userId: string) => Promise<number>;
