import { sql } from "drizzle-orm";
import { check, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { oauthProviders } from "../../contract/connected-accounts.ts";
import { users } from "../users/users.table.ts";

/** Accounts elsewhere that open an account here; named by the provider's own id of the person, never by e-mail. */
export const oauthAccounts = sqliteTable(
  "oauth_accounts",
  {
    provider: text("provider", { enum: oauthProviders }).notNull(),
    subject: text("subject").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    email: text("email"),
    connectedAt: integer("connected_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.subject] }),
    uniqueIndex("oauth_accounts_user").on(table.userId, table.provider),
    check("oauth_accounts_provider", sql`${table.provider} IN ('google', 'apple')`),
  ],
);
