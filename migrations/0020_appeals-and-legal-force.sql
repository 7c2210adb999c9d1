CREATE TABLE `appeals` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`received_on` text NOT NULL,
	`appellant` text NOT NULL,
	`court` text NOT NULL,
	`inhibited_on` text,
	`judged_on` text,
	`outcome` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "appeals_outcome" CHECK("appeals"."outcome" in ('dismissed', 'rejected', 'annulled')),
	CONSTRAINT "appeals_judged" CHECK(("appeals"."judged_on" is null) = ("appeals"."outcome" is null)),
	CONSTRAINT "appeals_days" CHECK("appeals"."judged_on" is null or "appeals"."judged_on" >= "appeals"."received_on")
);
--> statement-breakpoint
CREATE INDEX `appeals_of_matter` ON `appeals` (`matter_id`);--> statement-breakpoint
CREATE TABLE `legal_forces` (
	`matter_id` text PRIMARY KEY NOT NULL,
	`legal_force_on` text NOT NULL,
	`basis` text NOT NULL,
	`confirmed_at` text NOT NULL,
	`confirmed_by` text NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "legal_forces_basis" CHECK("legal_forces"."basis" in ('no-appeal', 'judgment'))
);
--> statement-breakpoint
CREATE TRIGGER appeals_never_replaced BEFORE INSERT ON appeals
WHEN EXISTS (SELECT 1 FROM appeals WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'an appeal is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER appeals_never_deleted BEFORE DELETE ON appeals
BEGIN
  SELECT RAISE(ABORT, 'an appeal is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER appeals_stay BEFORE UPDATE ON appeals
WHEN NEW.id <> OLD.id OR NEW.matter_id <> OLD.matter_id OR NEW.received_on <> OLD.received_on
BEGIN
  SELECT RAISE(ABORT, 'an appeal keeps its decision and the day it came');
END;
--> statement-breakpoint
CREATE TRIGGER legal_forces_never_replaced BEFORE INSERT ON legal_forces
WHEN EXISTS (SELECT 1 FROM legal_forces WHERE matter_id = NEW.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'legal force is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER legal_forces_after_the_time_to_appeal BEFORE INSERT ON legal_forces
WHEN NOT EXISTS (
  SELECT 1 FROM matters
  JOIN approvals ON approvals.meeting_id = matters.meeting_id
  JOIN announcements ON announcements.approval_id = approvals.id
  WHERE matters.id = NEW.matter_id AND announcements.last_appeal_on < NEW.legal_force_on
) OR EXISTS (
  SELECT 1 FROM appeals WHERE matter_id = NEW.matter_id AND (outcome IS NULL OR outcome = 'annulled')
)
BEGIN
  SELECT RAISE(ABORT, 'a decision gains legal force after the time to appeal, with no appeal undecided');
END;
--> statement-breakpoint
CREATE TRIGGER legal_forces_never_deleted BEFORE DELETE ON legal_forces
BEGIN
  SELECT RAISE(ABORT, 'legal force is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER legal_forces_stay BEFORE UPDATE ON legal_forces
BEGIN
  SELECT RAISE(ABORT, 'legal force stays');
END;
