CREATE TABLE `presence_notes` (
	`matter_id` text PRIMARY KEY NOT NULL,
	`recusal_rule` text,
	`quorum_reason` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "presence_notes_recusal_rule" CHECK("presence_notes"."recusal_rule" in ('assembly', 'board'))
);
--> statement-breakpoint
CREATE TABLE `recusals` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`ground` text NOT NULL,
	`is_disputed` integer DEFAULT false NOT NULL,
	`ruling` text,
	`stayed` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recusals_ruling" CHECK("recusals"."ruling" in ('recused', 'not-recused')),
	CONSTRAINT "recusals_ruled_when_disputed" CHECK("recusals"."ruling" is null or "recusals"."is_disputed")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recusals_one_to_a_person` ON `recusals` (`matter_id`,`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `recusals_one_to_a_name` ON `recusals` (`matter_id`,`name`) WHERE "recusals"."person_id" is null;--> statement-breakpoint
CREATE INDEX `recusals_person` ON `recusals` (`person_id`);--> statement-breakpoint
-- Columns are added, and no table is rebuilt: a rebuild would drop its triggers.
ALTER TABLE `attendances` ADD `from_time` text;--> statement-breakpoint
ALTER TABLE `attendances` ADD `to_time` text;--> statement-breakpoint
ALTER TABLE `attendances` ADD `left_reason` text CONSTRAINT "attendances_left_reason" CHECK(`left_reason` in ('recusal', 'other')) CONSTRAINT "attendances_left" CHECK(`left_reason` is null or `to_number` is not null or `to_time` is not null);--> statement-breakpoint
ALTER TABLE `matters` ADD `taken_up_at` text;--> statement-breakpoint
ALTER TABLE `mandates` ADD `order` integer CONSTRAINT "mandates_order" CHECK(`order` is null or (`order` > 0 and `role` = 'substitute'));--> statement-breakpoint
ALTER TABLE `organs` ADD `seat_count` integer CONSTRAINT "organs_seat_count" CHECK(`seat_count` between 1 and 999);--> statement-breakpoint
CREATE TRIGGER recusals_sealed_refuse_insert BEFORE INSERT ON recusals
WHEN EXISTS (SELECT 1 FROM matters JOIN meetings ON meetings.id = matters.meeting_id WHERE meetings.state = 'sealed' AND matters.id = new.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER recusals_sealed_refuse_update BEFORE UPDATE ON recusals
WHEN EXISTS (SELECT 1 FROM matters JOIN meetings ON meetings.id = matters.meeting_id WHERE meetings.state = 'sealed' AND matters.id IN (old.matter_id, new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER recusals_sealed_refuse_delete BEFORE DELETE ON recusals
WHEN EXISTS (SELECT 1 FROM matters JOIN meetings ON meetings.id = matters.meeting_id WHERE meetings.state = 'sealed' AND matters.id = old.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER presence_notes_sealed_refuse_insert BEFORE INSERT ON presence_notes
WHEN EXISTS (SELECT 1 FROM matters JOIN meetings ON meetings.id = matters.meeting_id WHERE meetings.state = 'sealed' AND matters.id = new.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER presence_notes_sealed_refuse_update BEFORE UPDATE ON presence_notes
WHEN EXISTS (SELECT 1 FROM matters JOIN meetings ON meetings.id = matters.meeting_id WHERE meetings.state = 'sealed' AND matters.id IN (old.matter_id, new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER presence_notes_sealed_refuse_delete BEFORE DELETE ON presence_notes
WHEN EXISTS (SELECT 1 FROM matters JOIN meetings ON meetings.id = matters.meeting_id WHERE meetings.state = 'sealed' AND matters.id = old.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER recusals_never_replaced BEFORE INSERT ON recusals
WHEN EXISTS (SELECT 1 FROM recusals WHERE id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'a row is never replaced in recusals');
END;
--> statement-breakpoint
CREATE TRIGGER recusals_keep_their_id BEFORE UPDATE OF id ON recusals
WHEN new.id <> old.id
BEGIN
  SELECT RAISE(ABORT, 'an id never changes in recusals');
END;
