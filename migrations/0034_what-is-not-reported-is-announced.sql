CREATE TABLE `delegation_announcements` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`minuted_on` text NOT NULL,
	`announced_on` text NOT NULL,
	`announced_at` text NOT NULL,
	`kept_at` text NOT NULL,
	`board_address` text,
	`last_appeal_on` text NOT NULL,
	`down_from_on` text NOT NULL,
	`taken_down_on` text,
	FOREIGN KEY (`decision_id`) REFERENCES `delegated_decisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "delegation_announcements_minuted" CHECK("delegation_announcements"."minuted_on" <= "delegation_announcements"."announced_on"),
	CONSTRAINT "delegation_announcements_appeal" CHECK("delegation_announcements"."last_appeal_on" > "delegation_announcements"."announced_on"),
	CONSTRAINT "delegation_announcements_down" CHECK("delegation_announcements"."down_from_on" > "delegation_announcements"."last_appeal_on"),
	CONSTRAINT "delegation_announcements_taken_down" CHECK("delegation_announcements"."taken_down_on" is null or "delegation_announcements"."taken_down_on" >= "delegation_announcements"."down_from_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delegation_announcements_of_decision` ON `delegation_announcements` (`decision_id`);--> statement-breakpoint
CREATE INDEX `delegation_announcements_by_day` ON `delegation_announcements` (`announced_on`,`id`);--> statement-breakpoint
CREATE TRIGGER delegation_announcements_never_replaced BEFORE INSERT ON delegation_announcements
WHEN EXISTS (SELECT 1 FROM delegation_announcements WHERE id = NEW.id OR decision_id = NEW.decision_id)
BEGIN
  SELECT RAISE(ABORT, 'an announcement is never replaced');
END;
--> statement-breakpoint
-- KL 6:40, 7:8: what is reported is announced by the minutes of the meeting.
CREATE TRIGGER delegation_announcements_of_what_is_not_reported BEFORE INSERT ON delegation_announcements
WHEN NOT EXISTS (
  SELECT 1 FROM delegated_decisions d JOIN delegations ON delegations.id = d.delegation_id
  WHERE d.id = NEW.decision_id AND d.is_appealable AND delegations.reporting = 'not-reported' AND d.decided_on <= NEW.minuted_on)
BEGIN
  SELECT RAISE(ABORT, 'only what is not reported and may be appealed is announced');
END;
--> statement-breakpoint
CREATE TRIGGER delegation_announcements_never_deleted BEFORE DELETE ON delegation_announcements
BEGIN
  SELECT RAISE(ABORT, 'an announcement is taken down, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER delegation_announcements_only_taken_down BEFORE UPDATE ON delegation_announcements
WHEN OLD.taken_down_on IS NOT NULL OR NEW.id <> OLD.id OR NEW.decision_id <> OLD.decision_id OR NEW.minuted_on <> OLD.minuted_on
  OR NEW.announced_on <> OLD.announced_on OR NEW.announced_at <> OLD.announced_at OR NEW.kept_at <> OLD.kept_at
  OR NEW.board_address IS NOT OLD.board_address OR NEW.last_appeal_on <> OLD.last_appeal_on OR NEW.down_from_on <> OLD.down_from_on
BEGIN
  SELECT RAISE(ABORT, 'an announcement is taken down, never changed');
END;
