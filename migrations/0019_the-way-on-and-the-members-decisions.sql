CREATE TABLE `matter_origins` (
	`from_matter_id` text NOT NULL,
	`to_matter_id` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`from_matter_id`, `to_matter_id`),
	FOREIGN KEY (`from_matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "matter_origins_reason" CHECK("matter_origins"."reason" in ('proposed', 'postponed', 'remitted')),
	CONSTRAINT "matter_origins_apart" CHECK("matter_origins"."from_matter_id" <> "matter_origins"."to_matter_id")
);
--> statement-breakpoint
CREATE INDEX `matter_origins_to` ON `matter_origins` (`to_matter_id`);--> statement-breakpoint
CREATE TABLE `member_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`member_id` text NOT NULL,
	`sent_on` text,
	`outcome` text,
	`decided_on` text,
	`their_paragraph` text,
	`in_force_on` text,
	`note` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "member_decisions_outcome" CHECK("member_decisions"."outcome" in ('approved', 'rejected')),
	CONSTRAINT "member_decisions_decided" CHECK(("member_decisions"."outcome" is null) = ("member_decisions"."decided_on" is null)),
	CONSTRAINT "member_decisions_in_force" CHECK("member_decisions"."in_force_on" is null or ("member_decisions"."outcome" is not null and "member_decisions"."outcome" = 'approved'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_decisions_once` ON `member_decisions` (`matter_id`,`member_id`);