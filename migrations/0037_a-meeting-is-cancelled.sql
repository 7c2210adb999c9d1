PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_matter_origins` (
	`from_matter_id` text NOT NULL,
	`to_matter_id` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`from_matter_id`, `to_matter_id`),
	FOREIGN KEY (`from_matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "matter_origins_reason" CHECK("__new_matter_origins"."reason" in ('proposed', 'postponed', 'remitted', 'cancelled')),
	CONSTRAINT "matter_origins_apart" CHECK("__new_matter_origins"."from_matter_id" <> "__new_matter_origins"."to_matter_id")
);
--> statement-breakpoint
INSERT INTO `__new_matter_origins`("from_matter_id", "to_matter_id", "reason") SELECT "from_matter_id", "to_matter_id", "reason" FROM `matter_origins`;--> statement-breakpoint
DROP TABLE `matter_origins`;--> statement-breakpoint
ALTER TABLE `__new_matter_origins` RENAME TO `matter_origins`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `matter_origins_to` ON `matter_origins` (`to_matter_id`);--> statement-breakpoint
ALTER TABLE `meetings` ADD `cancelled_at` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `cancelled_reason` text;
--> statement-breakpoint
CREATE TRIGGER meetings_cancelled_after_planning BEFORE INSERT ON meetings
WHEN NEW.cancelled_at IS NOT NULL OR NEW.cancelled_reason IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a meeting is planned before it is cancelled');
END;
--> statement-breakpoint
CREATE TRIGGER meetings_cancelled_while_planned BEFORE UPDATE OF cancelled_at, cancelled_reason ON meetings
WHEN OLD.cancelled_at IS NULL AND (NEW.cancelled_at IS NOT NULL OR NEW.cancelled_reason IS NOT NULL)
  AND (OLD.state <> 'planned' OR NEW.state <> 'planned' OR NEW.cancelled_at IS NULL
    OR trim(coalesce(NEW.cancelled_reason, '')) = ''
    OR EXISTS (SELECT 1 FROM matters WHERE meeting_id = OLD.id AND number IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'a planned meeting without numbers is cancelled, with the reason');
END;
--> statement-breakpoint
CREATE TRIGGER meetings_cancelled_stay BEFORE UPDATE ON meetings
WHEN OLD.cancelled_at IS NOT NULL AND (NEW.cancelled_at IS NOT OLD.cancelled_at
  OR NEW.cancelled_reason IS NOT OLD.cancelled_reason OR NEW.state <> OLD.state OR NEW.organ_id <> OLD.organ_id
  OR NEW.first_on <> OLD.first_on OR NEW.last_on <> OLD.last_on OR NEW.starts_at IS NOT OLD.starts_at
  OR NEW.ends_at IS NOT OLD.ends_at OR NEW.place IS NOT OLD.place OR NEW.is_budget <> OLD.is_budget)
BEGIN
  SELECT RAISE(ABORT, 'a cancelled meeting stays as it was');
END;
--> statement-breakpoint
CREATE TRIGGER meetings_cancelled_never_deleted BEFORE DELETE ON meetings
WHEN OLD.cancelled_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a cancelled meeting is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER matters_of_cancelled_take_no_number BEFORE UPDATE OF number, meeting_id ON matters
WHEN NEW.number IS NOT NULL
  AND EXISTS (SELECT 1 FROM meetings WHERE id = NEW.meeting_id AND cancelled_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'nothing at a cancelled meeting gets a number');
END;
--> statement-breakpoint
CREATE TRIGGER matters_never_added_to_cancelled BEFORE INSERT ON matters
WHEN EXISTS (SELECT 1 FROM meetings WHERE id = NEW.meeting_id AND cancelled_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'nothing is put on the agenda of a cancelled meeting');
END;
