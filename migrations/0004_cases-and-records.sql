CREATE TABLE `case_counterparts` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_counterparts_of_case` ON `case_counterparts` (`case_id`,`position`);--> statement-breakpoint
CREATE TABLE `case_external_numbers` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`number` text NOT NULL,
	`holder` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_external_numbers_of_case` ON `case_external_numbers` (`case_id`,`position`);--> statement-breakpoint
CREATE INDEX `case_external_numbers_number` ON `case_external_numbers` (`number`);--> statement-breakpoint
CREATE TABLE `case_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`text` text NOT NULL,
	`written_by_id` text,
	`written_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_notes_of_case` ON `case_notes` (`case_id`,`written_at`);--> statement-breakpoint
CREATE TABLE `case_relations` (
	`case_id` text NOT NULL,
	`related_id` text NOT NULL,
	PRIMARY KEY(`case_id`, `related_id`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`related_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_relations_order" CHECK("case_relations"."case_id" < "case_relations"."related_id")
);
--> statement-breakpoint
CREATE INDEX `case_relations_of_related` ON `case_relations` (`related_id`);--> statement-breakpoint
CREATE TABLE `case_watches` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`watch_on` text NOT NULL,
	`note` text NOT NULL,
	`done_on` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_watches_of_case` ON `case_watches` (`case_id`);--> statement-breakpoint
CREATE INDEX `case_watches_waiting` ON `case_watches` (`watch_on`) WHERE "case_watches"."done_on" is null;--> statement-breakpoint
CREATE TABLE `file_texts` (
	`sha256` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`text` text,
	`error` text,
	`extracted_at` text,
	FOREIGN KEY (`sha256`) REFERENCES `files`(`sha256`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "file_texts_state" CHECK("file_texts"."state" in ('waiting', 'done', 'none', 'failed')),
	CONSTRAINT "file_texts_text" CHECK(("file_texts"."state" = 'done') = ("file_texts"."text" is not null))
);
--> statement-breakpoint
CREATE TABLE `record_files` (
	`id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`position` integer NOT NULL,
	`sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`variant` text DEFAULT 'original' NOT NULL,
	`added_at` text NOT NULL,
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `files`(`sha256`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "record_files_variant" CHECK("record_files"."variant" in ('original', 'signed', 'public'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_files_content` ON `record_files` (`record_id`,`sha256`);--> statement-breakpoint
CREATE INDEX `record_files_sha256` ON `record_files` (`sha256`);--> statement-breakpoint
CREATE TABLE `records` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`running_number` integer NOT NULL,
	`number_origin` text DEFAULT 'series' NOT NULL,
	`direction` text NOT NULL,
	`title` text NOT NULL,
	`public_title` text,
	`record_type` text,
	`document_on` text NOT NULL,
	`sent_on` text,
	`registered_on` text NOT NULL,
	`registered_at` text NOT NULL,
	`sender` text,
	`receiver` text,
	`officer_id` text,
	`medium` text DEFAULT 'digital' NOT NULL,
	`location` text,
	`status` text DEFAULT 'registered' NOT NULL,
	`struck_reason` text,
	`agreement_ended_on` text,
	`legal_force_on` text,
	`meeting_on` text,
	`document_key` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`officer_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "records_number_origin" CHECK("records"."number_origin" in ('series', 'imported')),
	CONSTRAINT "records_direction" CHECK("records"."direction" in ('received', 'sent', 'drawn-up')),
	CONSTRAINT "records_medium" CHECK("records"."medium" in ('digital', 'paper')),
	CONSTRAINT "records_status" CHECK("records"."status" in ('registered', 'struck')),
	CONSTRAINT "records_running_number" CHECK("records"."running_number" >= 1),
	CONSTRAINT "records_sent" CHECK("records"."sent_on" is null or "records"."direction" = 'sent'),
	CONSTRAINT "records_correspondent" CHECK("records"."direction" <> 'drawn-up' or "records"."sender" is null),
	CONSTRAINT "records_struck" CHECK(("records"."status" = 'struck') = ("records"."struck_reason" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `records_number` ON `records` (`case_id`,`running_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `records_document` ON `records` (`document_key`);--> statement-breakpoint
CREATE INDEX `records_document_on` ON `records` (`document_on`,`id`);--> statement-breakpoint
CREATE INDEX `records_registered_on` ON `records` (`registered_on`,`id`);--> statement-breakpoint
CREATE INDEX `records_type` ON `records` (`record_type`,`document_on`);--> statement-breakpoint
CREATE INDEX `records_officer` ON `records` (`officer_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_secrecy_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text,
	`matter_id` text,
	`record_id` text,
	`statute` text NOT NULL,
	`authority` text NOT NULL,
	`marked_on` text NOT NULL,
	`lifted_on` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "secrecy_marks_one_subject" CHECK(("__new_secrecy_marks"."case_id" is not null) + ("__new_secrecy_marks"."matter_id" is not null) + ("__new_secrecy_marks"."record_id" is not null) = 1),
	CONSTRAINT "secrecy_marks_days" CHECK("__new_secrecy_marks"."lifted_on" is null or "__new_secrecy_marks"."lifted_on" >= "__new_secrecy_marks"."marked_on")
);
--> statement-breakpoint
INSERT INTO `__new_secrecy_marks`("id", "case_id", "matter_id", "statute", "authority", "marked_on", "lifted_on") SELECT "id", "case_id", "matter_id", "statute", "authority", "marked_on", "lifted_on" FROM `secrecy_marks`;--> statement-breakpoint
DROP TABLE `secrecy_marks`;--> statement-breakpoint
ALTER TABLE `__new_secrecy_marks` RENAME TO `secrecy_marks`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `secrecy_marks_live_of_case` ON `secrecy_marks` (`case_id`) WHERE "secrecy_marks"."lifted_on" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `secrecy_marks_live_of_matter` ON `secrecy_marks` (`matter_id`) WHERE "secrecy_marks"."lifted_on" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `secrecy_marks_live_of_record` ON `secrecy_marks` (`record_id`) WHERE "secrecy_marks"."lifted_on" is null;--> statement-breakpoint
CREATE INDEX `secrecy_marks_of_case` ON `secrecy_marks` (`case_id`);--> statement-breakpoint
CREATE INDEX `secrecy_marks_of_matter` ON `secrecy_marks` (`matter_id`);--> statement-breakpoint
CREATE INDEX `secrecy_marks_of_record` ON `secrecy_marks` (`record_id`);--> statement-breakpoint
ALTER TABLE `bodies` ADD `publishes_register` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `public_title` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `classification_code` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `status` text DEFAULT 'open' NOT NULL CONSTRAINT "cases_status" CHECK("status" in ('open', 'closed', 'struck'));--> statement-breakpoint
ALTER TABLE `cases` ADD `initiative` text DEFAULT 'own' NOT NULL CONSTRAINT "cases_initiative" CHECK("initiative" in ('own', 'external'));--> statement-breakpoint
ALTER TABLE `cases` ADD `officer_id` text REFERENCES `persons`(`id`);--> statement-breakpoint
ALTER TABLE `cases` ADD `closed_on` text CONSTRAINT "cases_closed" CHECK(("status" = 'closed') = ("closed_on" is not null)) CONSTRAINT "cases_days" CHECK("closed_on" >= "opened_on");--> statement-breakpoint
ALTER TABLE `cases` ADD `struck_reason` text CONSTRAINT "cases_struck" CHECK(("status" = 'struck') = ("struck_reason" is not null));--> statement-breakpoint
ALTER TABLE `cases` ADD `is_collecting` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `collects_for_id` text REFERENCES `organs`(`id`) CONSTRAINT "cases_collecting" CHECK("is_collecting" or "collects_for_id" is null);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_collecting_of_organ` ON `cases` (`collects_for_id`,`year`) WHERE "cases"."status" <> 'struck';--> statement-breakpoint
CREATE INDEX `cases_opened_on` ON `cases` (`opened_on`,`id`);--> statement-breakpoint
CREATE INDEX `cases_closed_on` ON `cases` (`closed_on`,`id`);--> statement-breakpoint
CREATE INDEX `cases_officer` ON `cases` (`officer_id`);--> statement-breakpoint
CREATE INDEX `cases_classification` ON `cases` (`classification_code`);