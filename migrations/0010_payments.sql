CREATE TABLE `coupon_redemptions` (
	`order_id` text PRIMARY KEY NOT NULL,
	`coupon_id` text NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`coupon_id`) REFERENCES `coupons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `coupon_redemptions_coupon` ON `coupon_redemptions` (`coupon_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `coupon_redemptions_user` ON `coupon_redemptions` (`user_id`);--> statement-breakpoint
CREATE TABLE `coupons` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`value` integer NOT NULL,
	`currency` text,
	`course_id` text,
	`max_uses` integer,
	`max_uses_each` integer DEFAULT 1 NOT NULL,
	`uses` integer DEFAULT 0 NOT NULL,
	`is_first_purchase_only` integer DEFAULT false NOT NULL,
	`starts_at` integer,
	`ends_at` integer,
	`created_at` integer NOT NULL,
	`disabled_at` integer,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "coupons_uses" CHECK("coupons"."max_uses" IS NULL OR "coupons"."uses" <= "coupons"."max_uses"),
	CONSTRAINT "coupons_uses_positive" CHECK("coupons"."uses" >= 0),
	CONSTRAINT "coupons_value" CHECK(("coupons"."kind" = 'percent' AND "coupons"."value" BETWEEN 1 AND 100 AND "coupons"."currency" IS NULL) OR ("coupons"."kind" = 'amount' AND "coupons"."value" > 0 AND "coupons"."currency" IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coupons_code_unique` ON `coupons` (`code`);--> statement-breakpoint
CREATE INDEX `coupons_course` ON `coupons` (`course_id`);--> statement-breakpoint
CREATE INDEX `coupons_created` ON `coupons` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `disputes` (
	`order_id` text NOT NULL,
	`provider_ref` text NOT NULL,
	`amount` integer NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`order_id`, `provider_ref`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "disputes_status" CHECK("disputes"."status" IN ('open', 'won', 'lost'))
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`user_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`order_id` text NOT NULL,
	`response` text,
	`started_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `key`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_expiry` ON `idempotency_keys` (`expires_at`);--> statement-breakpoint
CREATE TABLE `invoices` (
	`number` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`sequence` integer NOT NULL,
	`order_id` text NOT NULL,
	`provider_ref` text NOT NULL,
	`amount` integer NOT NULL,
	`tax_amount` integer NOT NULL,
	`buyer_name` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `invoices_order` ON `invoices` (`order_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_sequence` ON `invoices` (`kind`,`year`,`sequence`);--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_once` ON `invoices` (`kind`,`order_id`,`provider_ref`);--> statement-breakpoint
CREATE TABLE `ledger_entries` (
	`kind` text NOT NULL,
	`provider_ref` text NOT NULL,
	`account` text NOT NULL,
	`order_id` text NOT NULL,
	`instructor_id` text,
	`currency` text NOT NULL,
	`amount` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `provider_ref`, `account`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`instructor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ledger_created` ON `ledger_entries` (`created_at`);--> statement-breakpoint
CREATE INDEX `ledger_order` ON `ledger_entries` (`order_id`);--> statement-breakpoint
CREATE INDEX `ledger_instructor` ON `ledger_entries` (`instructor_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`course_id` text,
	`plan_id` text,
	`title` text NOT NULL,
	`instructor_id` text,
	`status` text DEFAULT 'pending' NOT NULL,
	`currency` text NOT NULL,
	`price_amount` integer NOT NULL,
	`discount_amount` integer DEFAULT 0 NOT NULL,
	`total_amount` integer NOT NULL,
	`tax_amount` integer NOT NULL,
	`tax_country` text,
	`tax_name` text,
	`tax_basis_points` integer DEFAULT 0 NOT NULL,
	`coupon_id` text,
	`coupon_code` text,
	`provider` text,
	`checkout_ref` text,
	`checkout_url` text,
	`payment_ref` text,
	`received_amount` integer,
	`received_currency` text,
	`paid_amount` integer DEFAULT 0 NOT NULL,
	`refunded_amount` integer DEFAULT 0 NOT NULL,
	`refunding_amount` integer DEFAULT 0 NOT NULL,
	`disputed_amount` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`looked_at` integer DEFAULT 0 NOT NULL,
	`paid_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`instructor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`coupon_id`) REFERENCES `coupons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "orders_item" CHECK(("orders"."course_id" IS NULL) <> ("orders"."plan_id" IS NULL)),
	CONSTRAINT "orders_adds_up" CHECK("orders"."total_amount" = "orders"."price_amount" - "orders"."discount_amount"),
	CONSTRAINT "orders_total" CHECK("orders"."total_amount" >= 0 AND "orders"."discount_amount" >= 0),
	CONSTRAINT "orders_tax" CHECK("orders"."tax_amount" BETWEEN 0 AND "orders"."total_amount"),
	CONSTRAINT "orders_refunds" CHECK("orders"."refunded_amount" >= 0 AND "orders"."refunding_amount" >= 0 AND "orders"."refunded_amount" + "orders"."refunding_amount" <= "orders"."paid_amount"),
	CONSTRAINT "orders_provider" CHECK("orders"."provider" IN ('stripe', 'razorpay', 'paypal')),
	CONSTRAINT "orders_status_known" CHECK("orders"."status" IN ('pending', 'paid', 'partially_refunded', 'refunded', 'disputed', 'expired', 'failed', 'review'))
);
--> statement-breakpoint
CREATE INDEX `orders_user` ON `orders` (`user_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_course` ON `orders` (`course_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `orders_instructor` ON `orders` (`instructor_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `orders_plan` ON `orders` (`plan_id`);--> statement-breakpoint
CREATE INDEX `orders_coupon` ON `orders` (`coupon_id`);--> statement-breakpoint
CREATE INDEX `orders_status` ON `orders` (`status`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_created` ON `orders` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_overdue` ON `orders` (`looked_at`,`expires_at`) WHERE "orders"."status" = 'pending';--> statement-breakpoint
CREATE INDEX `orders_bought` ON `orders` (`user_id`,`course_id`);--> statement-breakpoint
CREATE INDEX `orders_disputed` ON `orders` (`instructor_id`) WHERE "orders"."disputed_amount" > 0;--> statement-breakpoint
CREATE UNIQUE INDEX `orders_checkout` ON `orders` (`provider`,`checkout_ref`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_payment` ON `orders` (`provider`,`payment_ref`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_one_open_course` ON `orders` (`user_id`,`course_id`) WHERE "orders"."status" = 'pending' AND "orders"."course_id" IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `orders_one_open_plan` ON `orders` (`user_id`) WHERE "orders"."status" = 'pending' AND "orders"."plan_id" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`interval` text NOT NULL,
	`price_amount` integer NOT NULL,
	`price_currency` text NOT NULL,
	`trial_days` integer DEFAULT 0 NOT NULL,
	`retired_at` integer
);
--> statement-breakpoint
CREATE TABLE `provider_customers` (
	`user_id` text NOT NULL,
	`provider` text NOT NULL,
	`customer_ref` text NOT NULL,
	PRIMARY KEY(`user_id`, `provider`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `provider_customers_ref` ON `provider_customers` (`provider`,`customer_ref`);--> statement-breakpoint
CREATE TABLE `refund_requests` (
	`order_id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`status` text DEFAULT 'waiting' NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refund_requests_status_known" CHECK("refund_requests"."status" IN ('waiting', 'granted', 'refused'))
);
--> statement-breakpoint
CREATE INDEX `refund_requests_user` ON `refund_requests` (`user_id`);--> statement-breakpoint
CREATE INDEX `refund_requests_status` ON `refund_requests` (`status`,`created_at`);--> statement-breakpoint
CREATE INDEX `refund_requests_decider` ON `refund_requests` (`decided_by`);--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`amount` integer NOT NULL,
	`status` text DEFAULT 'pending' NOT NULL,
	`provider_ref` text,
	`reason` text NOT NULL,
	`requested_by` text,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refunds_amount" CHECK("refunds"."amount" > 0),
	CONSTRAINT "refunds_status" CHECK("refunds"."status" IN ('pending', 'succeeded', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `refunds_order` ON `refunds` (`order_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `refunds_status` ON `refunds` (`status`,`created_at`);--> statement-breakpoint
CREATE INDEX `refunds_requester` ON `refunds` (`requested_by`);--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_provider` ON `refunds` (`order_id`,`provider_ref`);--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`order_id` text NOT NULL,
	`provider` text NOT NULL,
	`provider_ref` text NOT NULL,
	`status` text NOT NULL,
	`is_ending` integer DEFAULT false NOT NULL,
	`period_ends_at` integer NOT NULL,
	`grace_ends_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "subscriptions_status_known" CHECK("subscriptions"."status" IN ('trialing', 'active', 'past_due', 'ended'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_order_id_unique` ON `subscriptions` (`order_id`);--> statement-breakpoint
CREATE INDEX `subscriptions_user` ON `subscriptions` (`user_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `subscriptions_plan` ON `subscriptions` (`plan_id`);--> statement-breakpoint
CREATE INDEX `subscriptions_silent` ON `subscriptions` (`updated_at`) WHERE "subscriptions"."status" <> 'ended';--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_provider` ON `subscriptions` (`provider`,`provider_ref`);--> statement-breakpoint
CREATE TABLE `tax_rates` (
	`country` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`basis_points` integer NOT NULL,
	CONSTRAINT "tax_rates_sane" CHECK("tax_rates"."basis_points" BETWEEN 0 AND 5000)
);
--> statement-breakpoint
CREATE TRIGGER `ledger_entries_stay` BEFORE UPDATE ON `ledger_entries` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `ledger_entries_are_kept` BEFORE DELETE ON `ledger_entries` BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
