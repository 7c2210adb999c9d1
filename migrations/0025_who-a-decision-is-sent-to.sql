CREATE TABLE `decision_recipients` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`email` text,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_recipients_email" CHECK("decision_recipients"."email" is null or "decision_recipients"."email" like '_%@_%')
);
--> statement-breakpoint
CREATE INDEX `decision_recipients_of_matter` ON `decision_recipients` (`matter_id`,`position`);--> statement-breakpoint
CREATE TABLE `standing_recipients` (
	`id` text PRIMARY KEY NOT NULL,
	`organ_id` text NOT NULL,
	`document` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	FOREIGN KEY (`organ_id`) REFERENCES `organs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "standing_recipients_document" CHECK("standing_recipients"."document" in ('minutes', 'summary')),
	CONSTRAINT "standing_recipients_email" CHECK("standing_recipients"."email" like '_%@_%')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `standing_recipients_once` ON `standing_recipients` (`organ_id`,`document`,`email`);