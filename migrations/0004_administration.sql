CREATE TABLE `audit_log` (
	`id` text PRIMARY KEY NOT NULL,
	`actor` text NOT NULL,
	`actor_id` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`before` text,
	`after` text,
	`request_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_log_age` ON `audit_log` (`created_at`);--> statement-breakpoint
CREATE INDEX `audit_log_subject` ON `audit_log` (`subject`,`created_at`);--> statement-breakpoint
CREATE INDEX `audit_log_action` ON `audit_log` (`action`,`created_at`);--> statement-breakpoint
CREATE INDEX `audit_log_actor` ON `audit_log` (`actor_id`);--> statement-breakpoint
CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`is_hidden` integer DEFAULT false NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_slug_unique` ON `categories` (`slug`);--> statement-breakpoint
CREATE TABLE `appeals` (
	`id` text PRIMARY KEY NOT NULL,
	`sanction_id` text NOT NULL,
	`user_id` text NOT NULL,
	`message` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`note` text,
	FOREIGN KEY (`sanction_id`) REFERENCES `sanctions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "appeals_state" CHECK("appeals"."state" IN ('pending', 'granted', 'refused'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appeals_open` ON `appeals` (`sanction_id`) WHERE "appeals"."state" = 'pending';--> statement-breakpoint
CREATE INDEX `appeals_queue` ON `appeals` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `appeals_user` ON `appeals` (`user_id`);--> statement-breakpoint
CREATE INDEX `appeals_sanction` ON `appeals` (`sanction_id`);--> statement-breakpoint
CREATE TABLE `banned_identities` (
	`kind` text NOT NULL,
	`identity_hash` text NOT NULL,
	`sanction_id` text NOT NULL,
	`until` integer,
	PRIMARY KEY(`kind`, `identity_hash`, `sanction_id`),
	FOREIGN KEY (`sanction_id`) REFERENCES `sanctions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "banned_identities_kind" CHECK("banned_identities"."kind" IN ('email', 'passkey', 'device', 'account'))
);
--> statement-breakpoint
CREATE INDEX `banned_identities_sanction` ON `banned_identities` (`sanction_id`);--> statement-breakpoint
CREATE TABLE `report_evidence` (
	`report_id` text PRIMARY KEY NOT NULL,
	`evidence` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sanctions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`report_id` text,
	`made_by` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer,
	`lifted_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sanctions_kind" CHECK("sanctions"."kind" IN ('warning', 'cooldown', 'ban'))
);
--> statement-breakpoint
CREATE INDEX `sanctions_user` ON `sanctions` (`user_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `sanctions_report` ON `sanctions` (`report_id`);--> statement-breakpoint
ALTER TABLE `topics` ADD `is_hidden` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `practice_paused_until` integer;