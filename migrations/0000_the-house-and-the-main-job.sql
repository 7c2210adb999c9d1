CREATE TABLE `access_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`label` text NOT NULL,
	`sha256` text NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_tokens_sha256` ON `access_tokens` (`sha256`);--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`sha256` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`person_id` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sign_in_links_purpose" CHECK("sign_in_links"."purpose" in ('sign-in', 'set-up'))
);
--> statement-breakpoint
CREATE TABLE `bodies` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`organisation_number` text,
	`seat` text,
	`revision` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `earlier_names` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`from_on` text,
	`until_on` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`abbreviation` text,
	`share_hundredths` integer,
	`revision` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_name` ON `members` (`name`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`dnr` text NOT NULL,
	`title` text NOT NULL,
	`opened_on` text,
	`number_origin` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "cases_number_origin" CHECK("cases"."number_origin" in ('series', 'imported')),
	CONSTRAINT "cases_opened" CHECK("cases"."opened_on" is not null or "cases"."number_origin" = 'imported')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_number` ON `cases` (`year`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_dnr` ON `cases` (`dnr`);--> statement-breakpoint
CREATE TABLE `clauses` (
	`id` text PRIMARY KEY NOT NULL,
	`block_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`imported_joiner` text,
	FOREIGN KEY (`block_id`) REFERENCES `decision_blocks`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "clauses_text" CHECK(length("clauses"."text") > 0)
);
--> statement-breakpoint
CREATE INDEX `clauses_of_block` ON `clauses` (`block_id`,`position`);--> statement-breakpoint
CREATE TABLE `decision_blocks` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`to_organ_id` text,
	`form` text NOT NULL,
	`imported_heading` text,
	`sealed_heading` text,
	`text_after` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_organ_id`) REFERENCES `organs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_blocks_kind" CHECK("decision_blocks"."kind" in ('decided', 'proposed')),
	CONSTRAINT "decision_blocks_form" CHECK("decision_blocks"."form" in ('att', 'numbered', 'plain')),
	CONSTRAINT "decision_blocks_addressee" CHECK("decision_blocks"."kind" = 'decided' or "decision_blocks"."to_organ_id" is not null or "decision_blocks"."imported_heading" is not null)
);
--> statement-breakpoint
CREATE INDEX `decision_blocks_of_matter` ON `decision_blocks` (`matter_id`,`position`);--> statement-breakpoint
CREATE TABLE `events` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`actor_id` text,
	`type` text NOT NULL,
	`subject_id` text NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_of_subject` ON `events` (`subject_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `files` (
	`sha256` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`media_type` text NOT NULL,
	`pages` integer,
	`created_at` text NOT NULL,
	CONSTRAINT "files_sha256" CHECK(length("files"."sha256") = 64)
);
--> statement-breakpoint
CREATE TABLE `import_flags` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	`message` text NOT NULL,
	`matter_id` text,
	`excerpt` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_flags_of_import` ON `import_flags` (`import_id`,`position`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`meeting_id` text NOT NULL,
	`share` real NOT NULL,
	`unplaced` text NOT NULL,
	`furniture` text NOT NULL,
	`fields` text NOT NULL,
	`imported_at` text NOT NULL,
	`imported_by` text NOT NULL,
	FOREIGN KEY (`sha256`) REFERENCES `files`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `imports_sha256` ON `imports` (`sha256`);--> statement-breakpoint
CREATE TABLE `installation` (
	`id` integer PRIMARY KEY NOT NULL,
	`mode` text NOT NULL,
	`created_at` text NOT NULL,
	CONSTRAINT "installation_mode" CHECK("installation"."mode" in ('demo', 'real'))
);
--> statement-breakpoint
CREATE TABLE `attendances` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`for_name` text,
	`member_id` text,
	`from_number` integer,
	`to_number` integer,
	`mode` text NOT NULL,
	`presided` integer DEFAULT false NOT NULL,
	`is_approver` integer DEFAULT false NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attendances_role" CHECK("attendances"."role" in ('chair', 'vice-chair', 'member', 'serving-substitute', 'substitute', 'co-opted', 'secretary', 'rapporteur', 'official', 'other')),
	CONSTRAINT "attendances_mode" CHECK("attendances"."mode" in ('on-site', 'remote')),
	CONSTRAINT "attendances_interval" CHECK("attendances"."from_number" is null or "attendances"."to_number" is null or "attendances"."to_number" >= "attendances"."from_number")
);
--> statement-breakpoint
CREATE INDEX `attendances_of_meeting` ON `attendances` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `matters` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`section_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`case_id` text,
	`external_dnr` text,
	`organ_id` text,
	`year` integer,
	`number` integer,
	`number_origin` text,
	`printed_label` text,
	`is_withdrawn` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organ_id`) REFERENCES `organs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "matters_number_origin" CHECK("matters"."number_origin" in ('series', 'imported')),
	CONSTRAINT "matters_numbered" CHECK(("matters"."number" is null) = ("matters"."year" is null) and ("matters"."number" is null) = ("matters"."organ_id" is null) and ("matters"."number" is null) = ("matters"."number_origin" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `matters_number` ON `matters` (`organ_id`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `matters_of_meeting` ON `matters` (`meeting_id`,`position`);--> statement-breakpoint
CREATE INDEX `matters_of_section` ON `matters` (`section_id`);--> statement-breakpoint
CREATE INDEX `matters_of_case` ON `matters` (`case_id`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`organ_id` text NOT NULL,
	`first_on` text NOT NULL,
	`last_on` text NOT NULL,
	`starts_at` text,
	`ends_at` text,
	`place` text,
	`state` text NOT NULL,
	`imported_body_name` text,
	`is_imported` integer DEFAULT false NOT NULL,
	`sealed_at` text,
	`sealed_sha256` text,
	`changed_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organ_id`) REFERENCES `organs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sealed_sha256`) REFERENCES `files`(`sha256`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meetings_state" CHECK("meetings"."state" in ('planned', 'open', 'closed', 'sealed')),
	CONSTRAINT "meetings_days" CHECK("meetings"."last_on" >= "meetings"."first_on"),
	CONSTRAINT "meetings_sealed" CHECK(("meetings"."state" = 'sealed') = ("meetings"."sealed_sha256" is not null))
);
--> statement-breakpoint
CREATE INDEX `meetings_by_day` ON `meetings` (`first_on`,`id`);--> statement-breakpoint
CREATE INDEX `meetings_of_organ` ON `meetings` (`organ_id`,`first_on`);--> statement-breakpoint
CREATE TABLE `sections` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sections_of_meeting` ON `sections` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `sealed_minutes` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`minutes` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `organs` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`genitive` text NOT NULL,
	`abbreviation` text,
	`legal_kind` text NOT NULL,
	`decision_verb` text NOT NULL,
	`prepares_for_id` text,
	`approver_count` integer NOT NULL,
	`is_announced` integer NOT NULL,
	`is_appealable` integer NOT NULL,
	`quorum_rule` text NOT NULL,
	`section_starts_page` integer NOT NULL,
	`signature_place` text NOT NULL,
	`is_draft` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`prepares_for_id`) REFERENCES `organs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "organs_legal_kind" CHECK("organs"."legal_kind" in ('assembly', 'board', 'committee', 'officials')),
	CONSTRAINT "organs_decision_verb" CHECK("organs"."decision_verb" in ('beslutade', 'beslutar')),
	CONSTRAINT "organs_quorum_rule" CHECK("organs"."quorum_rule" in ('more-than-half', 'every-member')),
	CONSTRAINT "organs_signature_place" CHECK("organs"."signature_place" in ('first-page', 'last-page')),
	CONSTRAINT "organs_approver_count" CHECK("organs"."approver_count" between 0 and 4),
	CONSTRAINT "organs_prepares_for_another" CHECK("organs"."prepares_for_id" is null or "organs"."prepares_for_id" <> "organs"."id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organs_name` ON `organs` (`name`);--> statement-breakpoint
CREATE TABLE `appendices` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `files`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `appendices_of_matter` ON `appendices` (`matter_id`,`position`);--> statement-breakpoint
CREATE TABLE `paragraph_texts` (
	`matter_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `mandates` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`organ_id` text NOT NULL,
	`role` text NOT NULL,
	`member_id` text,
	`from_on` text NOT NULL,
	`until_on` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organ_id`) REFERENCES `organs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mandates_role" CHECK("mandates"."role" in ('chair', 'vice-chair', 'member', 'substitute', 'co-opted', 'secretary', 'rapporteur')),
	CONSTRAINT "mandates_period" CHECK("mandates"."until_on" is null or "mandates"."until_on" >= "mandates"."from_on")
);
--> statement-breakpoint
CREATE INDEX `mandates_organ` ON `mandates` (`organ_id`);--> statement-breakpoint
CREATE INDEX `mandates_person` ON `mandates` (`person_id`);--> statement-breakpoint
CREATE TABLE `persons` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`title` text,
	`is_administrator` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`organ_id` text,
	`year` integer NOT NULL,
	`first_number` integer NOT NULL,
	FOREIGN KEY (`organ_id`) REFERENCES `organs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "series_kind" CHECK("series"."kind" in ('paragraph', 'case')),
	CONSTRAINT "series_organ" CHECK(("series"."kind" = 'paragraph') = ("series"."organ_id" is not null)),
	CONSTRAINT "series_first_number" CHECK("series"."first_number" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `series_of_a_year` ON `series` (`kind`,coalesce("organ_id", ''),`year`);