CREATE TABLE `announcements` (
	`id` text PRIMARY KEY NOT NULL,
	`approval_id` text NOT NULL,
	`announced_on` text NOT NULL,
	`announced_at` text NOT NULL,
	`kept_at` text NOT NULL,
	`board_address` text,
	`last_appeal_on` text,
	`down_from_on` text NOT NULL,
	`taken_down_on` text,
	`reason` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`approval_id`) REFERENCES `approvals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "announcements_appeal" CHECK("announcements"."last_appeal_on" is null or "announcements"."last_appeal_on" > "announcements"."announced_on"),
	CONSTRAINT "announcements_down" CHECK("announcements"."down_from_on" > coalesce("announcements"."last_appeal_on", "announcements"."announced_on")),
	CONSTRAINT "announcements_taken_down" CHECK("announcements"."taken_down_on" is null or "announcements"."taken_down_on" >= "announcements"."down_from_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `announcements_of_approval` ON `announcements` (`approval_id`);--> statement-breakpoint
CREATE INDEX `announcements_by_day` ON `announcements` (`announced_on`,`id`);--> statement-breakpoint
CREATE TABLE `approval_signers` (
	`id` text PRIMARY KEY NOT NULL,
	`approval_id` text NOT NULL,
	`position` integer NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`person_id` text,
	`paragraphs` text,
	`signed_on` text,
	`refused_on` text,
	`reason` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`approval_id`) REFERENCES `approvals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "approval_signers_role" CHECK("approval_signers"."role" in ('chair', 'secretary', 'approver')),
	CONSTRAINT "approval_signers_one_answer" CHECK("approval_signers"."signed_on" is null or "approval_signers"."refused_on" is null),
	CONSTRAINT "approval_signers_refusal" CHECK(("approval_signers"."refused_on" is null) = ("approval_signers"."reason" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `approval_signers_place` ON `approval_signers` (`approval_id`,`position`);--> statement-breakpoint
CREATE INDEX `approval_signers_person` ON `approval_signers` (`person_id`);--> statement-breakpoint
CREATE TABLE `approvals` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`sha256` text NOT NULL,
	`created_at` text NOT NULL,
	`approved_on` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `files`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `approvals_of_meeting` ON `approvals` (`meeting_id`);--> statement-breakpoint
ALTER TABLE `bodies` ADD `appeal_court` text;--> statement-breakpoint
ALTER TABLE `bodies` ADD `appeal_address` text;--> statement-breakpoint
ALTER TABLE `organs` ADD `publishes_board` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `organs` ADD `board_address` text;--> statement-breakpoint
ALTER TABLE `organs` ADD `minutes_kept_at` text;
--> statement-breakpoint
INSERT INTO approvals (id, meeting_id, sha256, created_at)
  SELECT lower(hex(randomblob(16))), id, sealed_sha256, sealed_at FROM meetings WHERE state = 'sealed' AND NOT is_imported;
--> statement-breakpoint
INSERT INTO approval_signers (id, approval_id, position, role, name, person_id, paragraphs)
  SELECT lower(hex(randomblob(16))), approvals.id, signer.key, signer.value ->> 'role', signer.value ->> 'name',
    (SELECT person_id FROM attendances WHERE attendances.meeting_id = approvals.meeting_id
      AND attendances.name = signer.value ->> 'name' AND person_id IS NOT NULL LIMIT 1),
    signer.value ->> 'paragraphs'
  FROM approvals
  JOIN sealed_minutes ON sealed_minutes.meeting_id = approvals.meeting_id
  JOIN json_each(sealed_minutes.minutes, '$.signers') AS signer;
--> statement-breakpoint
CREATE TRIGGER approvals_never_replaced BEFORE INSERT ON approvals
WHEN EXISTS (SELECT 1 FROM approvals WHERE id = NEW.id OR meeting_id = NEW.meeting_id)
BEGIN
  SELECT RAISE(ABORT, 'an approval is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER approvals_never_deleted BEFORE DELETE ON approvals
BEGIN
  SELECT RAISE(ABORT, 'an approval is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER approvals_stay BEFORE UPDATE ON approvals
WHEN OLD.approved_on IS NOT NULL OR NEW.id <> OLD.id OR NEW.meeting_id <> OLD.meeting_id OR NEW.sha256 <> OLD.sha256
BEGIN
  SELECT RAISE(ABORT, 'an approval keeps its file, and its day once it has one');
END;
--> statement-breakpoint
CREATE TRIGGER approval_signers_never_replaced BEFORE INSERT ON approval_signers
WHEN EXISTS (SELECT 1 FROM approval_signers
  WHERE id = NEW.id OR (approval_id = NEW.approval_id AND position = NEW.position))
BEGIN
  SELECT RAISE(ABORT, 'a signer is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER approval_signers_never_deleted BEFORE DELETE ON approval_signers
BEGIN
  SELECT RAISE(ABORT, 'a signer is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER approval_signers_stay BEFORE UPDATE ON approval_signers
WHEN OLD.signed_on IS NOT NULL OR OLD.refused_on IS NOT NULL OR NEW.id <> OLD.id
  OR NEW.approval_id <> OLD.approval_id OR NEW.name <> OLD.name OR NEW.role <> OLD.role
BEGIN
  SELECT RAISE(ABORT, 'what a signer has answered stays');
END;
--> statement-breakpoint
CREATE TRIGGER announcements_never_replaced BEFORE INSERT ON announcements
WHEN EXISTS (SELECT 1 FROM announcements WHERE id = NEW.id OR approval_id = NEW.approval_id)
BEGIN
  SELECT RAISE(ABORT, 'an announcement is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER announcements_never_deleted BEFORE DELETE ON announcements
BEGIN
  SELECT RAISE(ABORT, 'an announcement is taken down, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER announcements_of_the_approved BEFORE INSERT ON announcements
WHEN NOT EXISTS (SELECT 1 FROM approvals WHERE id = NEW.approval_id AND approved_on <= NEW.announced_on)
BEGIN
  SELECT RAISE(ABORT, 'only what is approved is announced');
END;
--> statement-breakpoint
CREATE TRIGGER announcements_only_taken_down BEFORE UPDATE ON announcements
WHEN OLD.taken_down_on IS NOT NULL OR NEW.id <> OLD.id OR NEW.approval_id <> OLD.approval_id
  OR NEW.announced_on <> OLD.announced_on OR NEW.announced_at <> OLD.announced_at OR NEW.kept_at <> OLD.kept_at
  OR NEW.last_appeal_on IS NOT OLD.last_appeal_on OR NEW.down_from_on <> OLD.down_from_on
BEGIN
  SELECT RAISE(ABORT, 'an announcement is taken down, never changed');
END;
