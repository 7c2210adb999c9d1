CREATE TABLE `legal_holds` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text,
	`record_id` text,
	`reason` text NOT NULL,
	`placed_on` text NOT NULL,
	`lifted_on` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "legal_holds_one_subject" CHECK(("legal_holds"."case_id" is null) <> ("legal_holds"."record_id" is null)),
	CONSTRAINT "legal_holds_days" CHECK("legal_holds"."lifted_on" >= "legal_holds"."placed_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `legal_holds_live_of_case` ON `legal_holds` (`case_id`) WHERE "legal_holds"."lifted_on" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `legal_holds_live_of_record` ON `legal_holds` (`record_id`) WHERE "legal_holds"."lifted_on" is null;--> statement-breakpoint
CREATE TABLE `retention_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`adopted_by_id` text,
	`adopted_on` text,
	`adopted_paragraph` text,
	`dnr` text,
	`valid_from` text,
	`needs_review` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`adopted_by_id`) REFERENCES `organs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "retention_plans_status" CHECK("retention_plans"."status" in ('draft', 'adopted')),
	CONSTRAINT "retention_plans_adopted" CHECK(("retention_plans"."status" = 'adopted') = ("retention_plans"."adopted_by_id" is not null) and ("retention_plans"."status" = 'adopted') = ("retention_plans"."adopted_on" is not null) and ("retention_plans"."status" = 'adopted') = ("retention_plans"."adopted_paragraph" is not null) and ("retention_plans"."status" = 'adopted') = ("retention_plans"."valid_from" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `retention_plans_in_force` ON `retention_plans` (`valid_from`) WHERE "retention_plans"."status" = 'adopted';--> statement-breakpoint
CREATE TABLE `retention_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`position` integer NOT NULL,
	`record_type` text NOT NULL,
	`process` text,
	`outcome` text NOT NULL,
	`period_amount` integer,
	`period_unit` text,
	`counts_from` text,
	`registration` text NOT NULL,
	`sorting` text,
	`storage` text,
	`medium` text,
	`copy_kind` text,
	`near_archive` text,
	`transfer_amount` integer,
	`transfer_unit` text,
	`transfer_counts_from` text,
	`secrecy` text,
	`is_published` integer DEFAULT false NOT NULL,
	`responsible` text,
	`disposal_method` text,
	`statute` text,
	`note` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `retention_plans`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "retention_rows_outcome" CHECK("retention_rows"."outcome" in ('preserve', 'dispose')),
	CONSTRAINT "retention_rows_period_unit" CHECK("retention_rows"."period_unit" in ('years', 'months', 'days')),
	CONSTRAINT "retention_rows_counts_from" CHECK("retention_rows"."counts_from" in ('drawn-up', 'case-closed', 'year-end', 'agreement-ended', 'legal-force', 'meeting-held', 'obsolete')),
	CONSTRAINT "retention_rows_registration" CHECK("retention_rows"."registration" in ('registered', 'ordered', 'collecting-case')),
	CONSTRAINT "retention_rows_medium" CHECK("retention_rows"."medium" in ('digital', 'paper')),
	CONSTRAINT "retention_rows_copy_kind" CHECK("retention_rows"."copy_kind" in ('original', 'copy')),
	CONSTRAINT "retention_rows_transfer_unit" CHECK("retention_rows"."transfer_unit" in ('years', 'months', 'days')),
	CONSTRAINT "retention_rows_transfer_counts_from" CHECK("retention_rows"."transfer_counts_from" in ('drawn-up', 'case-closed', 'year-end', 'agreement-ended', 'legal-force', 'meeting-held')),
	CONSTRAINT "retention_rows_disposed" CHECK(("retention_rows"."outcome" = 'dispose') = ("retention_rows"."counts_from" is not null)),
	CONSTRAINT "retention_rows_period" CHECK(("retention_rows"."period_amount" is null) = ("retention_rows"."period_unit" is null) and ("retention_rows"."period_amount" is null) = (coalesce("retention_rows"."counts_from", 'obsolete') = 'obsolete')),
	CONSTRAINT "retention_rows_period_amount" CHECK("retention_rows"."period_amount" between 0 and 999),
	CONSTRAINT "retention_rows_transfer" CHECK(("retention_rows"."transfer_amount" is null) = ("retention_rows"."transfer_unit" is null) and ("retention_rows"."transfer_amount" is null) = ("retention_rows"."transfer_counts_from" is null)),
	CONSTRAINT "retention_rows_transfer_amount" CHECK("retention_rows"."transfer_amount" between 0 and 999)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `retention_rows_type` ON `retention_rows` (`plan_id`,`record_type`);--> statement-breakpoint
CREATE INDEX `retention_rows_position` ON `retention_rows` (`plan_id`,`position`);