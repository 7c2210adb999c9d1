CREATE TABLE `accounts` (
	`person_id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`password_hash` text,
	`password_changed_at` text,
	`totp_secret` text,
	`totp_confirmed_at` text,
	`totp_last_step` integer DEFAULT 0 NOT NULL,
	`disabled_at` text,
	`created_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "accounts_email_is_lower_case" CHECK("accounts"."email" = lower("accounts"."email")),
	CONSTRAINT "accounts_totp" CHECK("accounts"."totp_confirmed_at" is null or "accounts"."totp_secret" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email` ON `accounts` (`email`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`sha256` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `accounts`(`person_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recovery_codes_of_person` ON `recovery_codes` (`person_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`sha256` text NOT NULL,
	`previous_sha256` text,
	`rotated_at` text NOT NULL,
	`method` text NOT NULL,
	`user_agent` text NOT NULL,
	`address` text NOT NULL,
	`started_at` text NOT NULL,
	`seen_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sessions_method" CHECK("sessions"."method" in ('password', 'link', 'set-up', 'single-sign-on'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_sha256` ON `sessions` (`sha256`);--> statement-breakpoint
CREATE INDEX `sessions_previous` ON `sessions` (`previous_sha256`);--> statement-breakpoint
CREATE INDEX `sessions_of_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`sha256` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`last_at` text NOT NULL,
	`wait_until` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`payload` text,
	`created_at` text NOT NULL,
	`run_at` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`done_at` text,
	`failed_at` text,
	`last_error` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_key` ON `jobs` (`key`);--> statement-breakpoint
CREATE INDEX `jobs_waiting` ON `jobs` (`run_at`) WHERE "jobs"."done_at" is null and "jobs"."failed_at" is null;--> statement-breakpoint
CREATE TABLE `secrecy_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text,
	`matter_id` text,
	`statute` text NOT NULL,
	`authority` text NOT NULL,
	`marked_on` text NOT NULL,
	`lifted_on` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "secrecy_marks_one_subject" CHECK(("secrecy_marks"."case_id" is null) <> ("secrecy_marks"."matter_id" is null)),
	CONSTRAINT "secrecy_marks_days" CHECK("secrecy_marks"."lifted_on" is null or "secrecy_marks"."lifted_on" >= "secrecy_marks"."marked_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `secrecy_marks_live_of_case` ON `secrecy_marks` (`case_id`) WHERE "secrecy_marks"."lifted_on" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `secrecy_marks_live_of_matter` ON `secrecy_marks` (`matter_id`) WHERE "secrecy_marks"."lifted_on" is null;--> statement-breakpoint
CREATE INDEX `secrecy_marks_of_case` ON `secrecy_marks` (`case_id`);--> statement-breakpoint
CREATE INDEX `secrecy_marks_of_matter` ON `secrecy_marks` (`matter_id`);--> statement-breakpoint
CREATE TABLE `trail` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`verb` text NOT NULL,
	`object_id` text NOT NULL,
	`within_id` text,
	`payload_sha256` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `trail_of_object` ON `trail` (`object_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `trail_within` ON `trail` (`within_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `trail_disposals` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`disposed_by` integer NOT NULL,
	FOREIGN KEY (`sequence`) REFERENCES `trail`(`sequence`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`disposed_by`) REFERENCES `trail`(`sequence`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `trail_payloads` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`salt` text NOT NULL,
	`is_secret` integer NOT NULL,
	`retention` text NOT NULL,
	`payload` text NOT NULL,
	FOREIGN KEY (`sequence`) REFERENCES `trail`(`sequence`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "trail_payloads_retention" CHECK("trail_payloads"."retention" in ('preserve', 'two-years'))
);
--> statement-breakpoint
ALTER TABLE `access_tokens` ADD `scopes` text DEFAULT '["read-organisation","read-minutes","write-minutes","read-register","write-register","read-secret","read-trail","administer"]' NOT NULL;--> statement-breakpoint
ALTER TABLE `access_tokens` ADD `expires_at` text;--> statement-breakpoint
ALTER TABLE `access_tokens` ADD `last_used_at` text;--> statement-breakpoint
ALTER TABLE `persons` ADD `is_archivist` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `persons` ADD `is_auditor` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `persons` ADD `is_case_officer` integer DEFAULT false NOT NULL;