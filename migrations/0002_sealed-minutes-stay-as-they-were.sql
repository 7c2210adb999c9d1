CREATE TABLE `sealed_minutes` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`minutes` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `decision_blocks` ADD `sealed_heading` text;