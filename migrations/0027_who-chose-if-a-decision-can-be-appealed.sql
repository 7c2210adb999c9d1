CREATE TABLE `appealabilities` (
	`matter_id` text NOT NULL,
	`position` integer NOT NULL,
	`is_appealable` integer NOT NULL,
	`reason` text NOT NULL,
	`chosen_at` text NOT NULL,
	`chosen_by` text NOT NULL,
	PRIMARY KEY(`matter_id`, `position`),
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "appealabilities_reason" CHECK(length("appealabilities"."reason") > 0)
);
--> statement-breakpoint
CREATE TRIGGER appealabilities_before_legal_force BEFORE INSERT ON appealabilities
WHEN EXISTS (SELECT 1 FROM legal_forces WHERE matter_id = NEW.matter_id)
  OR EXISTS (SELECT 1 FROM appealabilities WHERE matter_id = NEW.matter_id AND position >= NEW.position)
BEGIN
  SELECT RAISE(ABORT, 'a choice comes after the last, and before legal force');
END;
--> statement-breakpoint
CREATE TRIGGER appealabilities_refuse_update BEFORE UPDATE ON appealabilities
BEGIN
  SELECT RAISE(ABORT, 'a choice is followed by another, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER appealabilities_refuse_delete BEFORE DELETE ON appealabilities
BEGIN
  SELECT RAISE(ABORT, 'a choice is never deleted');
END;
