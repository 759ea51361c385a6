CREATE TABLE `guard` (
	`ok` integer NOT NULL,
	CONSTRAINT "guard_ok" CHECK("guard"."ok" = 1)
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`topic` text NOT NULL,
	`payload` text NOT NULL,
	`status` text DEFAULT 'pending' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	`created_at` integer NOT NULL,
	`touched_at` integer NOT NULL,
	CONSTRAINT "outbox_status" CHECK("outbox"."status" IN ('pending', 'processing', 'completed', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`status`,`touched_at`);--> statement-breakpoint
CREATE INDEX `outbox_created` ON `outbox` (`created_at`);--> statement-breakpoint
CREATE TABLE `processed_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`processed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `processed_messages_age` ON `processed_messages` (`processed_at`);--> statement-breakpoint
CREATE TABLE `device_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`device_id` text NOT NULL,
	`platform` text NOT NULL,
	`device_name` text,
	`country` text,
	`created_at` integer NOT NULL,
	`last_used_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`revoked_reason` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "device_sessions_platform" CHECK("device_sessions"."platform" IN ('ios', 'android', 'web'))
);
--> statement-breakpoint
CREATE INDEX `device_sessions_user` ON `device_sessions` (`user_id`,`last_used_at`);--> statement-breakpoint
CREATE INDEX `device_sessions_expiry` ON `device_sessions` (`expires_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `device_sessions_live_device` ON `device_sessions` (`user_id`,`device_id`) WHERE "device_sessions"."revoked_at" IS NULL;--> statement-breakpoint
CREATE TABLE `refresh_tokens` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`generation` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`session_id`) REFERENCES `device_sessions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `refresh_tokens_generation` ON `refresh_tokens` (`session_id`,`generation`);--> statement-breakpoint
CREATE INDEX `refresh_tokens_expiry` ON `refresh_tokens` (`expires_at`);--> statement-breakpoint
CREATE TABLE `security_events` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`kind` text NOT NULL,
	`detail` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `security_events_user` ON `security_events` (`user_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `call_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_a` text NOT NULL,
	`user_b` text NOT NULL,
	`topic` text,
	`level` text,
	`started_at` integer NOT NULL,
	`connected_at` integer,
	`ended_at` integer,
	`duration_seconds` integer,
	`ended_by` text,
	FOREIGN KEY (`user_a`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_b`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "call_sessions_two_people" CHECK("call_sessions"."user_a" <> "call_sessions"."user_b"),
	CONSTRAINT "call_sessions_ended_by" CHECK("call_sessions"."ended_by" IN ('user_a', 'user_b', 'timeout', 'no_show', 'error'))
);
--> statement-breakpoint
CREATE INDEX `call_sessions_user_a` ON `call_sessions` (`user_a`,`started_at`);--> statement-breakpoint
CREATE INDEX `call_sessions_user_b` ON `call_sessions` (`user_b`,`started_at`);--> statement-breakpoint
CREATE INDEX `call_sessions_open` ON `call_sessions` (`started_at`) WHERE "call_sessions"."ended_at" IS NULL;--> statement-breakpoint
CREATE TABLE `practice_days` (
	`user_id` text NOT NULL,
	`date` text NOT NULL,
	`seconds` integer NOT NULL,
	PRIMARY KEY(`user_id`, `date`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `session_ratings` (
	`session_id` text NOT NULL,
	`rater_id` text NOT NULL,
	`stars` integer NOT NULL,
	`connection` integer NOT NULL,
	`compliments` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`session_id`, `rater_id`),
	FOREIGN KEY (`session_id`) REFERENCES `call_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rater_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "session_ratings_range" CHECK("session_ratings"."stars" BETWEEN 1 AND 5 AND "session_ratings"."connection" BETWEEN 1 AND 5)
);
--> statement-breakpoint
CREATE INDEX `session_ratings_rater` ON `session_ratings` (`rater_id`);--> statement-breakpoint
CREATE TABLE `notifications` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`type` text NOT NULL,
	`data` text NOT NULL,
	`created_at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notifications_list` ON `notifications` (`user_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `notifications_unread` ON `notifications` (`user_id`) WHERE "notifications"."read_at" IS NULL;--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`reporter_id` text NOT NULL,
	`reported_id` text NOT NULL,
	`session_id` text,
	`reason` text NOT NULL,
	`description` text,
	`status` text DEFAULT 'pending' NOT NULL,
	`is_flagged` integer DEFAULT false NOT NULL,
	`admin_note` text,
	`actioned_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`reporter_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reported_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `call_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reports_not_self" CHECK("reports"."reporter_id" <> "reports"."reported_id"),
	CONSTRAINT "reports_status" CHECK("reports"."status" IN ('pending', 'reviewed', 'actioned', 'dismissed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_once_per_session` ON `reports` (`session_id`,`reporter_id`);--> statement-breakpoint
CREATE INDEX `reports_reporter` ON `reports` (`reporter_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `reports_reported` ON `reports` (`reported_id`,`status`);--> statement-breakpoint
CREATE INDEX `reports_queue` ON `reports` (`status`,`is_flagged`,`created_at`);--> statement-breakpoint
CREATE TABLE `prompts` (
	`id` text PRIMARY KEY NOT NULL,
	`topic_id` text NOT NULL,
	`level` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "prompts_level" CHECK("prompts"."level" IN ('beginner', 'intermediate', 'advanced'))
);
--> statement-breakpoint
CREATE INDEX `prompts_topic_level` ON `prompts` (`topic_id`,`level`);--> statement-breakpoint
CREATE TABLE `topics` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`order_key` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topics_slug_unique` ON `topics` (`slug`);--> statement-breakpoint
CREATE TABLE `blocks` (
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`from_id`, `to_id`),
	FOREIGN KEY (`from_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "blocks_not_self" CHECK("blocks"."from_id" <> "blocks"."to_id")
);
--> statement-breakpoint
CREATE INDEX `blocks_to` ON `blocks` (`to_id`);--> statement-breakpoint
CREATE INDEX `blocks_list` ON `blocks` (`from_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `profiles` (
	`user_id` text PRIMARY KEY NOT NULL,
	`username` text,
	`username_folded` text,
	`display_name` text NOT NULL,
	`avatar_key` text,
	`bio` text,
	`native_language` text,
	`english_level` text,
	`learning_goal` text,
	`country` text,
	`timezone` text DEFAULT 'UTC' NOT NULL,
	`topics` text DEFAULT '[]' NOT NULL,
	`total_practice_seconds` integer DEFAULT 0 NOT NULL,
	`total_sessions` integer DEFAULT 0 NOT NULL,
	`streak_days` integer DEFAULT 0 NOT NULL,
	`streak_freezes` integer DEFAULT 1 NOT NULL,
	`last_practice_date` text,
	`last_session_at` integer,
	`last_active_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "profiles_level" CHECK("profiles"."english_level" IN ('beginner', 'intermediate', 'advanced')),
	CONSTRAINT "profiles_freezes" CHECK("profiles"."streak_freezes" BETWEEN 0 AND 2)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `profiles_username_folded_unique` ON `profiles` (`username_folded`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`password_hash` text,
	`role` text DEFAULT 'student' NOT NULL,
	`is_verified` integer DEFAULT false NOT NULL,
	`date_of_birth` text NOT NULL,
	`banned_at` integer,
	`ban_reason` text,
	`ban_until` integer,
	`created_at` integer NOT NULL,
	`deleted_at` integer,
	CONSTRAINT "users_role" CHECK("users"."role" IN ('student', 'instructor', 'admin'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);