CREATE TABLE `checklist_ticks` (
	`meeting_id` text NOT NULL,
	`item` text NOT NULL,
	`note` text,
	`ticked_at` text NOT NULL,
	`ticked_by` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `item`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "checklist_ticks_item" CHECK(length("checklist_ticks"."item") > 0)
);
