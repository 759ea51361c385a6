CREATE TABLE `webhook_events` (
	`provider` text NOT NULL,
	`event_id` text NOT NULL,
	`type` text NOT NULL,
	`payload` text NOT NULL,
	`status` text DEFAULT 'pending' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	`received_at` integer NOT NULL,
	`processed_at` integer,
	`touched_at` integer NOT NULL,
	PRIMARY KEY(`provider`, `event_id`),
	CONSTRAINT "webhook_events_provider" CHECK("webhook_events"."provider" IN ('stream', 'stripe', 'razorpay', 'paypal')),
	CONSTRAINT "webhook_events_status" CHECK("webhook_events"."status" IN ('pending', 'processed', 'ignored', 'manual'))
);
--> statement-breakpoint
CREATE INDEX `webhook_events_due` ON `webhook_events` (`status`,`touched_at`);--> statement-breakpoint
CREATE INDEX `webhook_events_received` ON `webhook_events` (`received_at`);--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`filename` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachments_lesson` ON `attachments` (`lesson_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `attachments_course` ON `attachments` (`course_id`);--> statement-breakpoint
CREATE TABLE `captions` (
	`lesson_id` text NOT NULL,
	`language` text NOT NULL,
	`version` integer NOT NULL,
	`cue_count` integer NOT NULL,
	PRIMARY KEY(`lesson_id`, `language`),
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `upload_parts` (
	`upload_id` text NOT NULL,
	`number` integer NOT NULL,
	`etag` text NOT NULL,
	PRIMARY KEY(`upload_id`, `number`),
	FOREIGN KEY (`upload_id`) REFERENCES `uploads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`purpose` text NOT NULL,
	`filename` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`part_size_bytes` integer NOT NULL,
	`object_key` text NOT NULL,
	`multipart_id` text NOT NULL,
	`completed_at` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "uploads_purpose" CHECK("uploads"."purpose" IN ('video', 'attachment')),
	CONSTRAINT "uploads_size" CHECK("uploads"."size_bytes" > 0 AND "uploads"."part_size_bytes" > 0)
);
--> statement-breakpoint
CREATE INDEX `uploads_user` ON `uploads` (`user_id`,`completed_at`);--> statement-breakpoint
CREATE INDEX `uploads_course` ON `uploads` (`course_id`);--> statement-breakpoint
CREATE INDEX `uploads_lesson` ON `uploads` (`lesson_id`,`completed_at`);--> statement-breakpoint
CREATE INDEX `uploads_expiry` ON `uploads` (`expires_at`);--> statement-breakpoint
CREATE TABLE `video_assets` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`provider` text NOT NULL,
	`provider_id` text,
	`state` text DEFAULT 'queued' NOT NULL,
	`percent` integer DEFAULT 0 NOT NULL,
	`failure` text,
	`filename` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`duration_seconds` integer,
	`width` integer,
	`height` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "video_assets_provider_known" CHECK("video_assets"."provider" IN ('r2', 'stream')),
	CONSTRAINT "video_assets_state_known" CHECK("video_assets"."state" IN ('queued', 'processing', 'ready', 'failed')),
	CONSTRAINT "video_assets_percent" CHECK("video_assets"."percent" BETWEEN 0 AND 100),
	CONSTRAINT "video_assets_failure" CHECK(("video_assets"."state" = 'failed') = ("video_assets"."failure" IS NOT NULL)),
	CONSTRAINT "video_assets_ready" CHECK("video_assets"."state" <> 'ready' OR "video_assets"."duration_seconds" > 0)
);
--> statement-breakpoint
CREATE INDEX `video_assets_lesson` ON `video_assets` (`lesson_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `video_assets_course` ON `video_assets` (`course_id`);--> statement-breakpoint
CREATE INDEX `video_assets_state` ON `video_assets` (`state`,`updated_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `video_assets_provider` ON `video_assets` (`provider`,`provider_id`);