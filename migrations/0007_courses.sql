CREATE TABLE `courses` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`instructor_id` text NOT NULL,
	`category_id` text,
	`status` text DEFAULT 'draft' NOT NULL,
	`title` text NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`level` text NOT NULL,
	`language` text NOT NULL,
	`price_amount` integer,
	`price_currency` text,
	`outcomes` text DEFAULT '[]' NOT NULL,
	`requirements` text DEFAULT '[]' NOT NULL,
	`tags` text DEFAULT '[]' NOT NULL,
	`thumbnail_key` text,
	`is_featured` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`rating_sum` integer DEFAULT 0 NOT NULL,
	`rating_count` integer DEFAULT 0 NOT NULL,
	`stars_1` integer DEFAULT 0 NOT NULL,
	`stars_2` integer DEFAULT 0 NOT NULL,
	`stars_3` integer DEFAULT 0 NOT NULL,
	`stars_4` integer DEFAULT 0 NOT NULL,
	`stars_5` integer DEFAULT 0 NOT NULL,
	`enrolment_count` integer DEFAULT 0 NOT NULL,
	`lesson_count` integer DEFAULT 0 NOT NULL,
	`duration_seconds` integer DEFAULT 0 NOT NULL,
	`published_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`instructor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "courses_status_known" CHECK("courses"."status" IN ('draft', 'published', 'archived')),
	CONSTRAINT "courses_price_whole" CHECK(("courses"."price_amount" IS NULL) = ("courses"."price_currency" IS NULL)),
	CONSTRAINT "courses_price_positive" CHECK("courses"."price_amount" >= 0),
	CONSTRAINT "courses_ratings_add_up" CHECK("courses"."rating_count" = "courses"."stars_1" + "courses"."stars_2" + "courses"."stars_3" + "courses"."stars_4" + "courses"."stars_5")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `courses_slug_unique` ON `courses` (`slug`);--> statement-breakpoint
CREATE INDEX `courses_instructor` ON `courses` (`instructor_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `courses_category` ON `courses` (`category_id`);--> statement-breakpoint
CREATE INDEX `courses_status` ON `courses` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `courses_created` ON `courses` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `courses_popular` ON `courses` (`enrolment_count`,`id`);--> statement-breakpoint
CREATE TABLE `lesson_articles` (
	`lesson_id` text PRIMARY KEY NOT NULL,
	`document` text NOT NULL,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lessons` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`section_id` text NOT NULL,
	`title` text NOT NULL,
	`type` text NOT NULL,
	`is_free` integer DEFAULT false NOT NULL,
	`is_ready` integer DEFAULT false NOT NULL,
	`order_key` text NOT NULL,
	`duration_seconds` integer DEFAULT 0 NOT NULL,
	`video_asset_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "lessons_type" CHECK("lessons"."type" IN ('video', 'article', 'file'))
);
--> statement-breakpoint
CREATE INDEX `lessons_course` ON `lessons` (`course_id`);--> statement-breakpoint
CREATE INDEX `lessons_section` ON `lessons` (`section_id`,`order_key`);--> statement-breakpoint
CREATE TABLE `sections` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`title` text NOT NULL,
	`order_key` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sections_course` ON `sections` (`course_id`,`order_key`);--> statement-breakpoint
CREATE TABLE `enrolments` (
	`user_id` text NOT NULL,
	`course_id` text NOT NULL,
	`enrolled_at` integer NOT NULL,
	`last_active_at` integer NOT NULL,
	`last_lesson_id` text,
	`completed_lessons` integer DEFAULT 0 NOT NULL,
	`completed_at` integer,
	PRIMARY KEY(`user_id`, `course_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `enrolments_user` ON `enrolments` (`user_id`,`last_active_at`,`course_id`);--> statement-breakpoint
CREATE INDEX `enrolments_course` ON `enrolments` (`course_id`,`enrolled_at`,`user_id`);--> statement-breakpoint
CREATE INDEX `enrolments_active` ON `enrolments` (`course_id`,`last_active_at`);--> statement-breakpoint
CREATE TABLE `entitlements` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`course_id` text,
	`source` text NOT NULL,
	`source_id` text DEFAULT '' NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer,
	`revoked_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "entitlements_source" CHECK("entitlements"."source" IN ('order', 'free', 'admin', 'subscription')),
	CONSTRAINT "entitlements_course_or_plan" CHECK("entitlements"."course_id" IS NOT NULL OR "entitlements"."source" = 'subscription')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entitlements_once` ON `entitlements` (`user_id`,`course_id`,`source`,`source_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `entitlements_plan_once` ON `entitlements` (`user_id`,`source`,`source_id`) WHERE "entitlements"."course_id" IS NULL;--> statement-breakpoint
CREATE INDEX `entitlements_course` ON `entitlements` (`course_id`);--> statement-breakpoint
CREATE TABLE `lesson_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`text` text NOT NULL,
	`position_seconds` real,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lesson_notes_mine` ON `lesson_notes` (`user_id`,`lesson_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `lesson_notes_lesson` ON `lesson_notes` (`lesson_id`);--> statement-breakpoint
CREATE TABLE `lesson_progress` (
	`user_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`course_id` text NOT NULL,
	`position_seconds` real DEFAULT 0 NOT NULL,
	`watched` text DEFAULT '[]' NOT NULL,
	`watched_seconds` integer DEFAULT 0 NOT NULL,
	`completed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `lesson_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lesson_progress_course` ON `lesson_progress` (`user_id`,`course_id`);--> statement-breakpoint
CREATE INDEX `lesson_progress_lesson` ON `lesson_progress` (`lesson_id`,`completed_at`);--> statement-breakpoint
CREATE TABLE `review_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`reporter_id` text NOT NULL,
	`reason` text NOT NULL,
	`description` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reporter_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_reports_once` ON `review_reports` (`review_id`,`reporter_id`);--> statement-breakpoint
CREATE INDEX `review_reports_reporter` ON `review_reports` (`reporter_id`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`user_id` text NOT NULL,
	`rating` integer NOT NULL,
	`comment` text,
	`status` text NOT NULL,
	`watch_word` text,
	`is_waiting` integer DEFAULT false NOT NULL,
	`reply` text,
	`replied_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reviews_rating" CHECK("reviews"."rating" BETWEEN 1 AND 5),
	CONSTRAINT "reviews_status_known" CHECK("reviews"."status" IN ('visible', 'held', 'removed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_one_each` ON `reviews` (`course_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `reviews_user` ON `reviews` (`user_id`);--> statement-breakpoint
CREATE INDEX `reviews_newest` ON `reviews` (`course_id`,`status`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `reviews_by_rating` ON `reviews` (`course_id`,`status`,`rating`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `reviews_queue` ON `reviews` (`is_waiting`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `reviews_status` ON `reviews` (`status`,`updated_at`,`id`);--> statement-breakpoint
CREATE TABLE `watch_words` (
	`id` text PRIMARY KEY NOT NULL,
	`language` text NOT NULL,
	`word` text NOT NULL,
	`folded` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `watch_words_once` ON `watch_words` (`language`,`folded`);