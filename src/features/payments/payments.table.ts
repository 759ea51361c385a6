import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { currencies } from "../../contract/money.ts";
import { paymentProviders } from "../../contract/payments/checkout.ts";
import { orderStatuses, refundRequestStatuses } from "../../contract/payments/order.ts";
import { subscriptionStatuses } from "../../contract/payments/subscription.ts";
import { courses } from "../courses/courses.table.ts";
import { users } from "../users/users.table.ts";
import { ledgerAccounts, ledgerKinds } from "./ledger-kinds.ts";

const PROVIDERS = sql.raw("('stripe', 'razorpay', 'paypal')");

/** What one can subscribe to. */
export const plans = sqliteTable("plans", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  interval: text("interval", { enum: ["month", "year"] }).notNull(),
  priceAmount: integer("price_amount").notNull(),
  priceCurrency: text("price_currency", { enum: currencies }).notNull(),
  trialDays: integer("trial_days").notNull().default(0),
  /** Null: on offer. */
  retiredAt: integer("retired_at"),
});

/** Shares of the price that are tax, by country; prices include it. */
export const taxRates = sqliteTable(
  "tax_rates",
  {
    /** ISO 3166-1 alpha-2. */
    country: text("country").primaryKey(),
    name: text("name").notNull(),
    /** Hundredths of a percent: 2100 is 21 %. */
    basisPoints: integer("basis_points").notNull(),
  },
  (table) => [check("tax_rates_sane", sql`${table.basisPoints} BETWEEN 0 AND 5000`)],
);

/** Codes that make things cheaper. */
export const coupons = sqliteTable(
  "coupons",
  {
    id: text("id").primaryKey(),
    /** In capitals. */
    code: text("code").notNull().unique(),
    kind: text("kind", { enum: ["percent", "amount"] }).notNull(),
    /** Whole percent, or minor units of `currency`. */
    value: integer("value").notNull(),
    currency: text("currency", { enum: currencies }),
    /** Null: every course. */
    courseId: text("course_id").references(() => courses.id),
    /** Null: as often as one likes. */
    maxUses: integer("max_uses"),
    maxUsesEach: integer("max_uses_each").notNull().default(1),
    /** Reserved and used together; an expired order gives its use back. */
    uses: integer("uses").notNull().default(0),
    isFirstPurchaseOnly: integer("is_first_purchase_only", { mode: "boolean" }).notNull().default(false),
    startsAt: integer("starts_at"),
    endsAt: integer("ends_at"),
    createdAt: integer("created_at").notNull(),
    disabledAt: integer("disabled_at"),
  },
  (table) => [
    index("coupons_course").on(table.courseId),
    index("coupons_created").on(table.createdAt, table.id),
    check("coupons_uses", sql`${table.maxUses} IS NULL OR ${table.uses} <= ${table.maxUses}`),
    check("coupons_uses_positive", sql`${table.uses} >= 0`),
    check(
      "coupons_value",
      sql`(${table.kind} = 'percent' AND ${table.value} BETWEEN 1 AND 100 AND ${table.currency} IS NULL) OR (${table.kind} = 'amount' AND ${table.value} > 0 AND ${table.currency} IS NOT NULL)`,
    ),
  ],
);

/** What somebody buys: a course, or the beginning of a subscription. Never deleted. */
export const orders = sqliteTable(
  "orders",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    courseId: text("course_id").references(() => courses.id),
    planId: text("plan_id").references(() => plans.id),
    /** As it was called then. */
    title: text("title").notNull(),
    /** Whose share it is; of a course only. */
    instructorId: text("instructor_id").references(() => users.id),
    status: text("status", { enum: orderStatuses }).notNull().default("pending"),
    currency: text("currency", { enum: currencies }).notNull(),
    priceAmount: integer("price_amount").notNull(),
    discountAmount: integer("discount_amount").notNull().default(0),
    totalAmount: integer("total_amount").notNull(),
    taxAmount: integer("tax_amount").notNull(),
    taxCountry: text("tax_country"),
    taxName: text("tax_name"),
    taxBasisPoints: integer("tax_basis_points").notNull().default(0),
    couponId: text("coupon_id").references(() => coupons.id),
    couponCode: text("coupon_code"),
    provider: text("provider", { enum: paymentProviders }),
    /** The provider's name for the checkout. */
    checkoutRef: text("checkout_ref"),
    checkoutUrl: text("checkout_url"),
    /** The provider's name for the money. */
    paymentRef: text("payment_ref"),
    /** With `review`: what came instead of the total, in whatever currency. */
    receivedAmount: integer("received_amount"),
    receivedCurrency: text("received_currency"),
    paidAmount: integer("paid_amount").notNull().default(0),
    refundedAmount: integer("refunded_amount").notNull().default(0),
    /** Asked of the provider and not answered yet. */
    refundingAmount: integer("refunding_amount").notNull().default(0),
    disputedAmount: integer("disputed_amount").notNull().default(0),
    /** Guards every transition. */
    version: integer("version").notNull().default(1),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    /** When it was last asked after although it was overdue. */
    lookedAt: integer("looked_at").notNull().default(0),
    paidAt: integer("paid_at"),
  },
  (table) => [
    index("orders_user").on(table.userId, table.createdAt, table.id),
    index("orders_course").on(table.courseId, table.createdAt),
    index("orders_instructor").on(table.instructorId, table.createdAt),
    index("orders_plan").on(table.planId),
    index("orders_coupon").on(table.couponId),
    index("orders_status").on(table.status, table.createdAt, table.id),
    index("orders_created").on(table.createdAt, table.id),
    index("orders_overdue")
      .on(table.lookedAt, table.expiresAt)
      .where(sql`${table.status} = 'pending'`),
    index("orders_bought").on(table.userId, table.courseId),
    index("orders_disputed")
      .on(table.instructorId)
      .where(sql`${table.disputedAmount} > 0`),
    uniqueIndex("orders_checkout").on(table.provider, table.checkoutRef),
    uniqueIndex("orders_payment").on(table.provider, table.paymentRef),
    uniqueIndex("orders_one_open_course")
      .on(table.userId, table.courseId)
      .where(sql`${table.status} = 'pending' AND ${table.courseId} IS NOT NULL`),
    uniqueIndex("orders_one_open_plan")
      .on(table.userId)
      .where(sql`${table.status} = 'pending' AND ${table.planId} IS NOT NULL`),
    check("orders_item", sql`(${table.courseId} IS NULL) <> (${table.planId} IS NULL)`),
    check("orders_adds_up", sql`${table.totalAmount} = ${table.priceAmount} - ${table.discountAmount}`),
    check("orders_total", sql`${table.totalAmount} >= 0 AND ${table.discountAmount} >= 0`),
    check("orders_tax", sql`${table.taxAmount} BETWEEN 0 AND ${table.totalAmount}`),
    check(
      "orders_refunds",
      sql`${table.refundedAmount} >= 0 AND ${table.refundingAmount} >= 0 AND ${table.refundedAmount} + ${table.refundingAmount} <= ${table.paidAmount}`,
    ),
    check("orders_provider", sql`${table.provider} IN ${PROVIDERS}`),
    check(
      "orders_status_known",
      sql`${table.status} IN ('pending', 'paid', 'partially_refunded', 'refunded', 'disputed', 'expired', 'failed', 'review')`,
    ),
  ],
);

/** Who used which coupon for what; gone again when the order expires. */
export const couponRedemptions = sqliteTable(
  "coupon_redemptions",
  {
    orderId: text("order_id")
      .primaryKey()
      .references(() => orders.id),
    couponId: text("coupon_id")
      .notNull()
      .references(() => coupons.id),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    index("coupon_redemptions_coupon").on(table.couponId, table.userId),
    index("coupon_redemptions_user").on(table.userId),
  ],
);

/** Money that went back, or is on its way. */
export const refunds = sqliteTable(
  "refunds",
  {
    /** Also the provider's idempotency key. */
    id: text("id").primaryKey(),
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id),
    amount: integer("amount").notNull(),
    status: text("status", { enum: ["pending", "succeeded", "failed"] })
      .notNull()
      .default("pending"),
    /** The provider's name for it, once it has one. */
    providerRef: text("provider_ref"),
    reason: text("reason").notNull(),
    /** Who asked: the buyer, an administrator; null when the provider did. */
    requestedBy: text("requested_by").references(() => users.id),
    createdAt: integer("created_at").notNull(),
    settledAt: integer("settled_at"),
  },
  (table) => [
    index("refunds_order").on(table.orderId, table.createdAt),
    index("refunds_status").on(table.status, table.createdAt),
    index("refunds_requester").on(table.requestedBy),
    uniqueIndex("refunds_provider").on(table.orderId, table.providerRef),
    check("refunds_amount", sql`${table.amount} > 0`),
    check("refunds_status", sql`${table.status} IN ('pending', 'succeeded', 'failed')`),
  ],
);

/** What buyers ask for that a person decides. */
export const refundRequests = sqliteTable(
  "refund_requests",
  {
    orderId: text("order_id")
      .primaryKey()
      .references(() => orders.id),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    status: text("status", { enum: refundRequestStatuses }).notNull().default("waiting"),
    reason: text("reason").notNull(),
    createdAt: integer("created_at").notNull(),
    decidedBy: text("decided_by").references(() => users.id),
    decidedAt: integer("decided_at"),
  },
  (table) => [
    index("refund_requests_user").on(table.userId),
    index("refund_requests_status").on(table.status, table.createdAt),
    index("refund_requests_decider").on(table.decidedBy),
    check("refund_requests_status_known", sql`${table.status} IN ('waiting', 'granted', 'refused')`),
  ],
);

/** What banks have taken back for their customers, until it is decided. */
export const disputes = sqliteTable(
  "disputes",
  {
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id),
    providerRef: text("provider_ref").notNull(),
    amount: integer("amount").notNull(),
    status: text("status", { enum: ["open", "won", "lost"] }).notNull(),
    reason: text("reason").notNull(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.providerRef] }),
    check("disputes_status", sql`${table.status} IN ('open', 'won', 'lost')`),
  ],
);

/** Somebody's account at a provider. */
export const providerCustomers = sqliteTable(
  "provider_customers",
  {
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    provider: text("provider", { enum: paymentProviders }).notNull(),
    customerRef: text("customer_ref").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.provider] }),
    uniqueIndex("provider_customers_ref").on(table.provider, table.customerRef),
  ],
);

/** Who pays for a plan, as the provider has it. */
export const subscriptions = sqliteTable(
  "subscriptions",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    orderId: text("order_id")
      .notNull()
      .unique()
      .references(() => orders.id),
    provider: text("provider", { enum: paymentProviders }).notNull(),
    providerRef: text("provider_ref").notNull(),
    status: text("status", { enum: subscriptionStatuses }).notNull(),
    isEnding: integer("is_ending", { mode: "boolean" }).notNull().default(false),
    periodEndsAt: integer("period_ends_at").notNull(),
    graceEndsAt: integer("grace_ends_at"),
    /** Guards every change. */
    version: integer("version").notNull().default(1),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [
    index("subscriptions_user").on(table.userId, table.createdAt),
    index("subscriptions_plan").on(table.planId),
    index("subscriptions_silent")
      .on(table.updatedAt)
      .where(sql`${table.status} <> 'ended'`),
    uniqueIndex("subscriptions_provider").on(table.provider, table.providerRef),
    check("subscriptions_status_known", sql`${table.status} IN ('trialing', 'active', 'past_due', 'ended')`),
  ],
);

/**
 * Double entry, append-only (triggers refuse changes): the entries of a transaction add up to zero. Positive is what an
 * account has, negative what it owes.
 */
export const ledgerEntries = sqliteTable(
  "ledger_entries",
  {
    kind: text("kind", { enum: ledgerKinds }).notNull(),
    /** The provider's name for what happened: with the kind it is there once. */
    providerRef: text("provider_ref").notNull(),
    account: text("account", { enum: ledgerAccounts }).notNull(),
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id),
    /** Of the account `instructor`. */
    instructorId: text("instructor_id").references(() => users.id),
    currency: text("currency", { enum: currencies }).notNull(),
    amount: integer("amount").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.providerRef, table.account] }),
    index("ledger_created").on(table.createdAt),
    index("ledger_order").on(table.orderId),
    index("ledger_instructor").on(table.instructorId, table.createdAt),
  ],
);

/** Documents about money, numbered without gaps within a year and kind. */
export const invoices = sqliteTable(
  "invoices",
  {
    number: text("number").primaryKey(),
    kind: text("kind", { enum: ["invoice", "credit_note"] }).notNull(),
    year: integer("year").notNull(),
    sequence: integer("sequence").notNull(),
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id),
    /** What it is about: the payment, or the refund. */
    providerRef: text("provider_ref").notNull(),
    amount: integer("amount").notNull(),
    taxAmount: integer("tax_amount").notNull(),
    buyerName: text("buyer_name").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    index("invoices_order").on(table.orderId),
    uniqueIndex("invoices_sequence").on(table.kind, table.year, table.sequence),
    uniqueIndex("invoices_once").on(table.kind, table.orderId, table.providerRef),
  ],
);

/** Requests that came with an Idempotency-Key, and what was answered. */
export const idempotencyKeys = sqliteTable(
  "idempotency_keys",
  {
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    key: text("key").notNull(),
    /** Of the operation and its body. */
    requestHash: text("request_hash").notNull(),
    /** Made for the request, so that its repetition makes no second one; also the provider's idempotency key. */
    orderId: text("order_id").notNull(),
    /** Null while it is in flight. */
    response: text("response"),
    startedAt: integer("started_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.key] }),
    index("idempotency_keys_expiry").on(table.expiresAt),
  ],
);
