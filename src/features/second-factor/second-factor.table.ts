import { blob, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { users } from "../users/users.table.ts";

/** Time-based codes (RFC 6238). The secret is encrypted at rest. */
export const totpCredentials = sqliteTable("credentials_totp", {
  userId: text("user_id")
    .primaryKey()
    .references(() => users.id),
  sealedSecret: text("sealed_secret").notNull(),
  createdAt: integer("created_at").notNull(),
  /** Null until its owner has shown one code of it. */
  enabledAt: integer("enabled_at"),
  /** The 30-second step of the last code that was accepted: no code passes twice. */
  lastStep: integer("last_step").notNull().default(0),
});

/** Ten for each user with TOTP, each good once. Only hashes are stored. */
export const recoveryCodes = sqliteTable(
  "recovery_codes",
  {
    codeHash: text("code_hash").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    usedAt: integer("used_at"),
  },
  (table) => [index("recovery_codes_user").on(table.userId)],
);

/** Public keys of WebAuthn authenticators. */
export const passkeys = sqliteTable(
  "passkeys",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    /** base64url, as the authenticator names it. */
    credentialId: text("credential_id").notNull().unique(),
    publicKey: blob("public_key", { mode: "buffer" }).notNull(),
    counter: integer("counter").notNull(),
    transports: text("transports", { mode: "json" }).$type<string[]>().notNull(),
    name: text("name").notNull(),
    isSynced: integer("is_synced", { mode: "boolean" }).notNull(),
    createdAt: integer("created_at").notNull(),
    lastUsedAt: integer("last_used_at"),
  },
  (table) => [index("passkeys_user").on(table.userId, table.createdAt)],
);
