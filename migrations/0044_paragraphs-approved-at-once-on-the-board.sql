PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_publications` (
	`approval_id` text PRIMARY KEY NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	FOREIGN KEY (`approval_id`) REFERENCES `approvals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- Until now only whole minutes were on the board: each is of the approval that is of no excerpt.
INSERT INTO `__new_publications`("approval_id", "published_at", "published_by") SELECT `approvals`.`id`, `published_at`, `published_by` FROM `publications` JOIN `approvals` ON `approvals`.`meeting_id` = `publications`.`meeting_id` AND `approvals`.`excerpt` IS NULL;--> statement-breakpoint
DROP TABLE `publications`;--> statement-breakpoint
ALTER TABLE `__new_publications` RENAME TO `publications`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TRIGGER publications_of_the_announced BEFORE INSERT ON publications
WHEN NOT EXISTS (
  SELECT 1 FROM announcements
  WHERE announcements.approval_id = NEW.approval_id AND announcements.taken_down_on IS NULL
)
BEGIN
  SELECT RAISE(ABORT, 'only what is announced is on the board');
END;
