-- It reads two of the tables that are made anew below.
DROP TRIGGER legal_forces_after_the_time_to_appeal;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_appealabilities` (
	`matter_id` text,
	`delegated_decision_id` text,
	`position` integer NOT NULL,
	`is_appealable` integer NOT NULL,
	`reason` text NOT NULL,
	`chosen_at` text NOT NULL,
	`chosen_by` text NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delegated_decision_id`) REFERENCES `delegated_decisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "appealabilities_of_one" CHECK(("__new_appealabilities"."matter_id" is null) <> ("__new_appealabilities"."delegated_decision_id" is null)),
	CONSTRAINT "appealabilities_reason" CHECK(length("__new_appealabilities"."reason") > 0)
);
--> statement-breakpoint
INSERT INTO `__new_appealabilities`("matter_id", "delegated_decision_id", "position", "is_appealable", "reason", "chosen_at", "chosen_by") SELECT "matter_id", NULL, "position", "is_appealable", "reason", "chosen_at", "chosen_by" FROM `appealabilities`;--> statement-breakpoint
DROP TABLE `appealabilities`;--> statement-breakpoint
ALTER TABLE `__new_appealabilities` RENAME TO `appealabilities`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `appealabilities_of_matter` ON `appealabilities` (`matter_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `appealabilities_of_delegated_decision` ON `appealabilities` (`delegated_decision_id`,`position`);--> statement-breakpoint
CREATE TABLE `__new_appeals` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text,
	`delegated_decision_id` text,
	`received_on` text NOT NULL,
	`appellant` text NOT NULL,
	`court` text NOT NULL,
	`inhibited_on` text,
	`judged_on` text,
	`outcome` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delegated_decision_id`) REFERENCES `delegated_decisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "appeals_of_one" CHECK(("__new_appeals"."matter_id" is null) <> ("__new_appeals"."delegated_decision_id" is null)),
	CONSTRAINT "appeals_outcome" CHECK("__new_appeals"."outcome" in ('dismissed', 'rejected', 'annulled')),
	CONSTRAINT "appeals_judged" CHECK(("__new_appeals"."judged_on" is null) = ("__new_appeals"."outcome" is null)),
	CONSTRAINT "appeals_days" CHECK("__new_appeals"."judged_on" is null or "__new_appeals"."judged_on" >= "__new_appeals"."received_on")
);
--> statement-breakpoint
INSERT INTO `__new_appeals`("id", "matter_id", "delegated_decision_id", "received_on", "appellant", "court", "inhibited_on", "judged_on", "outcome", "revision") SELECT "id", "matter_id", NULL, "received_on", "appellant", "court", "inhibited_on", "judged_on", "outcome", "revision" FROM `appeals`;--> statement-breakpoint
DROP TABLE `appeals`;--> statement-breakpoint
ALTER TABLE `__new_appeals` RENAME TO `appeals`;--> statement-breakpoint
CREATE INDEX `appeals_of_matter` ON `appeals` (`matter_id`);--> statement-breakpoint
CREATE INDEX `appeals_of_delegated_decision` ON `appeals` (`delegated_decision_id`);--> statement-breakpoint
CREATE TABLE `__new_legal_forces` (
	`matter_id` text,
	`delegated_decision_id` text,
	`legal_force_on` text NOT NULL,
	`basis` text NOT NULL,
	`confirmed_at` text NOT NULL,
	`confirmed_by` text NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delegated_decision_id`) REFERENCES `delegated_decisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "legal_forces_of_one" CHECK(("__new_legal_forces"."matter_id" is null) <> ("__new_legal_forces"."delegated_decision_id" is null)),
	CONSTRAINT "legal_forces_basis" CHECK("__new_legal_forces"."basis" in ('no-appeal', 'judgment'))
);
--> statement-breakpoint
INSERT INTO `__new_legal_forces`("matter_id", "delegated_decision_id", "legal_force_on", "basis", "confirmed_at", "confirmed_by") SELECT "matter_id", NULL, "legal_force_on", "basis", "confirmed_at", "confirmed_by" FROM `legal_forces`;--> statement-breakpoint
DROP TABLE `legal_forces`;--> statement-breakpoint
ALTER TABLE `__new_legal_forces` RENAME TO `legal_forces`;--> statement-breakpoint
CREATE UNIQUE INDEX `legal_forces_of_matter` ON `legal_forces` (`matter_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `legal_forces_of_delegated_decision` ON `legal_forces` (`delegated_decision_id`);--> statement-breakpoint
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
WHEN NEW.id <> OLD.id OR NEW.matter_id IS NOT OLD.matter_id OR NEW.delegated_decision_id IS NOT OLD.delegated_decision_id
  OR NEW.received_on <> OLD.received_on
BEGIN
  SELECT RAISE(ABORT, 'an appeal keeps its decision and the day it came');
END;
--> statement-breakpoint
CREATE TRIGGER legal_forces_never_replaced BEFORE INSERT ON legal_forces
WHEN EXISTS (SELECT 1 FROM legal_forces WHERE matter_id = NEW.matter_id OR delegated_decision_id = NEW.delegated_decision_id)
BEGIN
  SELECT RAISE(ABORT, 'legal force is never replaced');
END;
--> statement-breakpoint
-- The time to appeal a § runs from the announcement of the act in which that § was approved (KL 8:12, 13:5); of a delegationsbeslut
-- from its own announcement, or that of the § at which it was reported (KL 6:40, 7:8).
CREATE TRIGGER legal_forces_after_the_time_to_appeal BEFORE INSERT ON legal_forces
WHEN NOT EXISTS (
  SELECT 1 FROM matters
  LEFT JOIN immediate_paragraphs ON immediate_paragraphs.matter_id = matters.id
  JOIN approvals ON approvals.meeting_id = matters.meeting_id
    AND (approvals.id = immediate_paragraphs.approval_id
      OR (immediate_paragraphs.approval_id IS NULL AND approvals.excerpt IS NULL))
  JOIN announcements ON announcements.approval_id = approvals.id
  WHERE announcements.last_appeal_on < NEW.legal_force_on
    AND (matters.id = NEW.matter_id
      OR (matters.number IS NOT NULL AND NOT matters.is_withdrawn AND matters.id IN (
        SELECT matter_id FROM decision_reports WHERE decision_id = NEW.delegated_decision_id)))
) AND NOT EXISTS (
  SELECT 1 FROM delegation_announcements
  WHERE decision_id = NEW.delegated_decision_id AND last_appeal_on < NEW.legal_force_on
) OR EXISTS (
  SELECT 1 FROM appeals
  WHERE (matter_id = NEW.matter_id OR delegated_decision_id = NEW.delegated_decision_id) AND (outcome IS NULL OR outcome = 'annulled')
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
--> statement-breakpoint
CREATE TRIGGER appealabilities_before_legal_force BEFORE INSERT ON appealabilities
WHEN EXISTS (SELECT 1 FROM legal_forces WHERE matter_id = NEW.matter_id OR delegated_decision_id = NEW.delegated_decision_id)
  OR EXISTS (SELECT 1 FROM appealabilities
    WHERE (matter_id = NEW.matter_id OR delegated_decision_id = NEW.delegated_decision_id) AND position >= NEW.position)
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
