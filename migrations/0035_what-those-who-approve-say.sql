CREATE TABLE `review_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`matter_id` text,
	`text` text NOT NULL,
	`proposed_text` text DEFAULT '' NOT NULL,
	`made_at` text NOT NULL,
	`outcome` text,
	`answer` text DEFAULT '' NOT NULL,
	`answered_at` text,
	`answered_by` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_comments_outcome" CHECK("review_comments"."outcome" in ('done', 'not-done')),
	CONSTRAINT "review_comments_answered" CHECK(("review_comments"."outcome" is null) = ("review_comments"."answered_at" is null) and ("review_comments"."outcome" is null) = ("review_comments"."answered_by" is null)),
	CONSTRAINT "review_comments_not_done" CHECK("review_comments"."outcome" is not 'not-done' or "review_comments"."answer" <> '')
);
--> statement-breakpoint
CREATE INDEX `review_comments_of_meeting` ON `review_comments` (`meeting_id`,`made_at`);--> statement-breakpoint
CREATE INDEX `review_comments_of_matter` ON `review_comments` (`matter_id`);--> statement-breakpoint
CREATE TABLE `review_texts` (
	`meeting_id` text NOT NULL,
	`sha256` text NOT NULL,
	`passages` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `sha256`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_texts_sha256" CHECK(length("review_texts"."sha256") = 64),
	CONSTRAINT "review_texts_passages" CHECK(json_type("review_texts"."passages") = 'array')
);
--> statement-breakpoint
CREATE TABLE `review_verdicts` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`verdict` text NOT NULL,
	`reason` text,
	`sha256` text NOT NULL,
	`given_at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`,`sha256`) REFERENCES `review_texts`(`meeting_id`,`sha256`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_verdicts_verdict" CHECK("review_verdicts"."verdict" in ('approved', 'changes-asked', 'refused')),
	CONSTRAINT "review_verdicts_reason" CHECK("review_verdicts"."verdict" <> 'refused' or "review_verdicts"."reason" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_verdicts_place` ON `review_verdicts` (`meeting_id`,`position`);
--> statement-breakpoint
CREATE TRIGGER review_comments_never_replaced BEFORE INSERT ON review_comments
WHEN EXISTS (SELECT 1 FROM review_comments WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'a comment is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER review_comments_never_deleted BEFORE DELETE ON review_comments
BEGIN
  SELECT RAISE(ABORT, 'a comment is answered, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER review_comments_only_answered BEFORE UPDATE ON review_comments
WHEN OLD.outcome IS NOT NULL OR NEW.id <> OLD.id OR NEW.meeting_id <> OLD.meeting_id
  OR NEW.matter_id IS NOT OLD.matter_id OR NEW.person_id <> OLD.person_id OR NEW.name <> OLD.name
  OR NEW.text <> OLD.text OR NEW.proposed_text <> OLD.proposed_text OR NEW.made_at <> OLD.made_at
BEGIN
  SELECT RAISE(ABORT, 'a comment is answered once, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER review_comments_of_those_who_approve BEFORE INSERT ON review_comments
WHEN NOT EXISTS (
    SELECT 1 FROM meetings JOIN attendances ON attendances.meeting_id = meetings.id
    WHERE meetings.id = NEW.meeting_id AND meetings.state = 'closed' AND attendances.person_id = NEW.person_id
      AND (attendances.presided OR attendances.is_approver))
  OR (NEW.matter_id IS NOT NULL
    AND NEW.meeting_id IS NOT (SELECT meeting_id FROM matters WHERE id = NEW.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'who approves the minutes comments on them, between the meeting and the seal');
END;
--> statement-breakpoint
CREATE TRIGGER review_verdicts_never_replaced BEFORE INSERT ON review_verdicts
WHEN EXISTS (SELECT 1 FROM review_verdicts
  WHERE id = NEW.id OR (meeting_id = NEW.meeting_id AND position = NEW.position))
BEGIN
  SELECT RAISE(ABORT, 'a verdict is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER review_verdicts_never_deleted BEFORE DELETE ON review_verdicts
BEGIN
  SELECT RAISE(ABORT, 'a verdict is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER review_verdicts_stay BEFORE UPDATE ON review_verdicts
BEGIN
  SELECT RAISE(ABORT, 'another verdict is another row');
END;
--> statement-breakpoint
CREATE TRIGGER review_verdicts_of_those_who_approve BEFORE INSERT ON review_verdicts
WHEN NOT EXISTS (
  SELECT 1 FROM meetings JOIN attendances ON attendances.meeting_id = meetings.id
  WHERE meetings.id = NEW.meeting_id AND meetings.state = 'closed' AND attendances.person_id = NEW.person_id
    AND (attendances.presided OR attendances.is_approver))
BEGIN
  SELECT RAISE(ABORT, 'who approves the minutes gives a verdict on them, between the meeting and the seal');
END;
--> statement-breakpoint
CREATE TRIGGER review_texts_never_replaced BEFORE INSERT ON review_texts
WHEN EXISTS (SELECT 1 FROM review_texts
  WHERE meeting_id = NEW.meeting_id AND sha256 = NEW.sha256 AND passages IS NOT NEW.passages)
BEGIN
  SELECT RAISE(ABORT, 'the text that was read is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER review_texts_never_deleted BEFORE DELETE ON review_texts
BEGIN
  SELECT RAISE(ABORT, 'the text that was read is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER review_texts_stay BEFORE UPDATE ON review_texts
BEGIN
  SELECT RAISE(ABORT, 'the text that was read stays');
END;
