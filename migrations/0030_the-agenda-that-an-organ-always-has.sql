CREATE TABLE `standing_items` (
	`id` text PRIMARY KEY NOT NULL,
	`organ_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`frequency` text NOT NULL,
	`is_last` integer DEFAULT false NOT NULL,
	`case_id` text,
	`collecting_title` text,
	`text` text DEFAULT '' NOT NULL,
	`clause` text,
	`retired_at` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organ_id`) REFERENCES `organs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "standing_items_frequency" CHECK("standing_items"."frequency" in ('every-meeting', 'twice-per-term', 'once-per-year')),
	CONSTRAINT "standing_items_case" CHECK("standing_items"."case_id" is null or "standing_items"."collecting_title" is null),
	CONSTRAINT "standing_items_clause" CHECK("standing_items"."clause" is null or length("standing_items"."clause") > 0)
);
--> statement-breakpoint
CREATE INDEX `standing_items_of_organ` ON `standing_items` (`organ_id`,`position`);--> statement-breakpoint
ALTER TABLE `matters` ADD `standing_item_id` text REFERENCES standing_items(id);--> statement-breakpoint
CREATE INDEX `matters_of_standing_item` ON `matters` (`standing_item_id`);