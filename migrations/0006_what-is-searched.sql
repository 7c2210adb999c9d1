CREATE TABLE `search_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`object_id` text NOT NULL,
	`case_id` text NOT NULL,
	`direction` text,
	`record_type` text,
	`status` text NOT NULL,
	`officer_id` text,
	`case_officer_id` text,
	`classification_code` text,
	`is_marked` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "search_entries_kind_of_entry" CHECK("search_entries"."kind" in ('case', 'record'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_object` ON `search_entries` (`object_id`);--> statement-breakpoint
CREATE INDEX `search_entries_of_case` ON `search_entries` (`case_id`,`id`);--> statement-breakpoint
CREATE INDEX `search_entries_kind` ON `search_entries` (`kind`,`direction`,`id`);--> statement-breakpoint
CREATE INDEX `search_entries_type` ON `search_entries` (`record_type`,`id`);--> statement-breakpoint
CREATE INDEX `search_entries_status` ON `search_entries` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `search_entries_officer` ON `search_entries` (`officer_id`,`id`);--> statement-breakpoint
CREATE INDEX `search_entries_classification` ON `search_entries` (`classification_code`,`id`);