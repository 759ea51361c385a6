DROP INDEX `one_time_codes_subject`;--> statement-breakpoint
ALTER TABLE `one_time_codes` ADD `lane` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `one_time_codes_subject` ON `one_time_codes` (`purpose`,`subject`,`lane`,`created_at`);