CREATE TABLE `decision_reports` (
	`matter_id` text NOT NULL,
	`decision_id` text NOT NULL,
	PRIMARY KEY(`matter_id`, `decision_id`),
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `delegated_decisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decision_reports_decision` ON `decision_reports` (`decision_id`);--> statement-breakpoint
CREATE TABLE `delegated_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`organ_id` text NOT NULL,
	`delegation_id` text,
	`is_urgent` integer DEFAULT false NOT NULL,
	`decided_on` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_as` text NOT NULL,
	`decided_by_id` text,
	`text` text DEFAULT '' NOT NULL,
	`is_appealable` integer NOT NULL,
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organ_id`) REFERENCES `organs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delegation_id`) REFERENCES `delegations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "delegated_decisions_decided_by" CHECK(length("delegated_decisions"."decided_by") > 0 and length("delegated_decisions"."decided_as") > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delegated_decisions_record` ON `delegated_decisions` (`record_id`);--> statement-breakpoint
CREATE INDEX `delegated_decisions_by_day` ON `delegated_decisions` (`decided_on`,`id`);--> statement-breakpoint
CREATE INDEX `delegated_decisions_of_organ` ON `delegated_decisions` (`organ_id`,`decided_on`);--> statement-breakpoint
CREATE INDEX `delegated_decisions_delegation` ON `delegated_decisions` (`delegation_id`);--> statement-breakpoint
CREATE TABLE `delegation_cases` (
	`organ_id` text NOT NULL,
	`year` integer NOT NULL,
	`case_id` text NOT NULL,
	PRIMARY KEY(`organ_id`, `year`),
	FOREIGN KEY (`organ_id`) REFERENCES `organs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `delegations` (
	`id` text PRIMARY KEY NOT NULL,
	`organ_id` text NOT NULL,
	`number` text NOT NULL,
	`covers` text NOT NULL,
	`delegate_kind` text NOT NULL,
	`delegate` text NOT NULL,
	`delegate_person_id` text,
	`delegate_organ_id` text,
	`may_subdelegate` integer DEFAULT false NOT NULL,
	`parent_id` text,
	`decided_on` text NOT NULL,
	`decided_paragraph` text NOT NULL,
	`paragraph_id` text,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`reporting` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organ_id`) REFERENCES `organs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delegate_person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delegate_organ_id`) REFERENCES `organs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `delegations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`paragraph_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "delegations_delegate_kind" CHECK("delegations"."delegate_kind" in ('employee', 'presidium', 'committee', 'member', 'substitute', 'urgent')),
	CONSTRAINT "delegations_reporting" CHECK("delegations"."reporting" in ('next-meeting', 'not-reported')),
	CONSTRAINT "delegations_period" CHECK("delegations"."valid_until" is null or "delegations"."valid_until" >= "delegations"."valid_from"),
	CONSTRAINT "delegations_decided" CHECK("delegations"."decided_on" <= "delegations"."valid_from"),
	CONSTRAINT "delegations_committee" CHECK(("delegations"."delegate_kind" = 'committee') = ("delegations"."delegate_organ_id" is not null)),
	CONSTRAINT "delegations_subdelegation" CHECK((not "delegations"."may_subdelegate" and "delegations"."parent_id" is null) or ("delegations"."delegate_kind" = 'employee' and (not "delegations"."may_subdelegate" or "delegations"."parent_id" is null))),
	CONSTRAINT "delegations_urgent" CHECK("delegations"."delegate_kind" <> 'urgent' or "delegations"."reporting" = 'next-meeting')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delegations_number` ON `delegations` (`organ_id`,`number`,`valid_from`);--> statement-breakpoint
CREATE INDEX `delegations_parent` ON `delegations` (`parent_id`);--> statement-breakpoint
CREATE INDEX `delegations_paragraph` ON `delegations` (`paragraph_id`);--> statement-breakpoint
CREATE TRIGGER delegations_never_replaced BEFORE INSERT ON delegations
WHEN EXISTS (SELECT 1 FROM delegations WHERE id = NEW.id OR (organ_id = NEW.organ_id AND number = NEW.number AND valid_from = NEW.valid_from))
BEGIN
  SELECT RAISE(ABORT, 'a delegation is never replaced');
END;
--> statement-breakpoint
-- KL 6:37, 7:5: nobody delegates to a group of officials or a mixed one, nor does such a group delegate.
CREATE TRIGGER delegations_never_to_a_group BEFORE INSERT ON delegations
WHEN EXISTS (SELECT 1 FROM organs WHERE id = NEW.organ_id AND legal_kind = 'officials')
  OR EXISTS (SELECT 1 FROM organs WHERE id = NEW.delegate_organ_id AND (legal_kind <> 'committee' OR id = NEW.organ_id))
BEGIN
  SELECT RAISE(ABORT, 'a group of officials neither delegates nor is a delegate');
END;
--> statement-breakpoint
-- KL 7:6: only what the organ let be passed on is passed on, once.
CREATE TRIGGER delegations_passed_on_where_they_may BEFORE INSERT ON delegations
WHEN NEW.parent_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM delegations WHERE id = NEW.parent_id AND may_subdelegate AND organ_id = NEW.organ_id AND valid_from <= NEW.valid_from)
BEGIN
  SELECT RAISE(ABORT, 'a delegation is passed on only where it may be');
END;
--> statement-breakpoint
CREATE TRIGGER delegations_only_ended BEFORE UPDATE ON delegations
WHEN NEW.id <> OLD.id OR NEW.organ_id <> OLD.organ_id OR NEW.number <> OLD.number OR NEW.covers <> OLD.covers
  OR NEW.delegate_kind <> OLD.delegate_kind OR NEW.delegate <> OLD.delegate
  OR NEW.delegate_person_id IS NOT OLD.delegate_person_id OR NEW.delegate_organ_id IS NOT OLD.delegate_organ_id
  OR NEW.may_subdelegate <> OLD.may_subdelegate OR NEW.parent_id IS NOT OLD.parent_id OR NEW.decided_on <> OLD.decided_on
  OR NEW.decided_paragraph <> OLD.decided_paragraph OR NEW.paragraph_id IS NOT OLD.paragraph_id
  OR NEW.valid_from <> OLD.valid_from OR NEW.reporting <> OLD.reporting
BEGIN
  SELECT RAISE(ABORT, 'a delegation is ended, never rewritten');
END;
--> statement-breakpoint
CREATE TRIGGER delegated_decisions_never_replaced BEFORE INSERT ON delegated_decisions
WHEN EXISTS (SELECT 1 FROM delegated_decisions WHERE id = NEW.id OR record_id = NEW.record_id)
BEGIN
  SELECT RAISE(ABORT, 'a delegated decision is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER delegated_decisions_rest_on_their_organ BEFORE INSERT ON delegated_decisions
WHEN NEW.delegation_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM delegations WHERE id = NEW.delegation_id AND organ_id = NEW.organ_id AND (delegate_kind = 'urgent') = NEW.is_urgent)
BEGIN
  SELECT RAISE(ABORT, 'a decision rests on a delegation of its organ');
END;
--> statement-breakpoint
CREATE TRIGGER delegated_decisions_never_deleted BEFORE DELETE ON delegated_decisions
BEGIN
  SELECT RAISE(ABORT, 'a delegated decision is struck in the register, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER delegated_decisions_stay BEFORE UPDATE ON delegated_decisions
BEGIN
  SELECT RAISE(ABORT, 'a delegated decision stays as it was registered');
END;
--> statement-breakpoint
CREATE TRIGGER decision_reports_once BEFORE INSERT ON decision_reports
WHEN EXISTS (SELECT 1 FROM decision_reports r JOIN matters ON matters.id = r.matter_id WHERE r.decision_id = NEW.decision_id AND NOT matters.is_withdrawn)
BEGIN
  SELECT RAISE(ABORT, 'a decision is reported once');
END;
--> statement-breakpoint
CREATE TRIGGER decision_reports_to_their_organ BEFORE INSERT ON decision_reports
WHEN NOT EXISTS (
  SELECT 1 FROM delegated_decisions d JOIN meetings ON meetings.organ_id = d.organ_id JOIN matters ON matters.meeting_id = meetings.id
  WHERE d.id = NEW.decision_id AND matters.id = NEW.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'a decision is reported to its own organ');
END;
--> statement-breakpoint
CREATE TRIGGER decision_reports_sealed_refuse_insert BEFORE INSERT ON decision_reports
WHEN EXISTS (SELECT 1 FROM matters JOIN meetings ON meetings.id = matters.meeting_id WHERE meetings.state = 'sealed' AND matters.id = new.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER decision_reports_sealed_refuse_update BEFORE UPDATE ON decision_reports
WHEN EXISTS (SELECT 1 FROM matters JOIN meetings ON meetings.id = matters.meeting_id WHERE meetings.state = 'sealed' AND matters.id IN (old.matter_id, new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER decision_reports_sealed_refuse_delete BEFORE DELETE ON decision_reports
WHEN EXISTS (SELECT 1 FROM matters JOIN meetings ON meetings.id = matters.meeting_id WHERE meetings.state = 'sealed' AND matters.id = old.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
