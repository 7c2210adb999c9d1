CREATE TABLE `correction_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`correction_id` text NOT NULL,
	`position` integer NOT NULL,
	`matter_id` text,
	`was` text NOT NULL,
	`becomes` text NOT NULL,
	FOREIGN KEY (`correction_id`) REFERENCES `corrections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "correction_changes_differ" CHECK(length("correction_changes"."was") > 0 and "correction_changes"."was" <> "correction_changes"."becomes")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `correction_changes_place` ON `correction_changes` (`correction_id`,`position`);--> statement-breakpoint
CREATE TABLE `correction_signers` (
	`id` text PRIMARY KEY NOT NULL,
	`correction_id` text NOT NULL,
	`signer_id` text NOT NULL,
	`signed_on` text,
	`refused_on` text,
	`reason` text,
	`signed_at` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`correction_id`) REFERENCES `corrections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signer_id`) REFERENCES `approval_signers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "correction_signers_one_answer" CHECK("correction_signers"."signed_on" is null or "correction_signers"."refused_on" is null),
	CONSTRAINT "correction_signers_refusal" CHECK(("correction_signers"."refused_on" is null) = ("correction_signers"."reason" is null)),
	CONSTRAINT "correction_signers_own" CHECK("correction_signers"."signed_at" is null or "correction_signers"."signed_on" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `correction_signers_once` ON `correction_signers` (`correction_id`,`signer_id`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`approval_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`proposed_at` text NOT NULL,
	`proposed_by` text NOT NULL,
	`corrected_on` text,
	`minutes` text,
	`sha256` text,
	`ended_at` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`approval_id`) REFERENCES `approvals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `files`(`sha256`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "corrections_kind" CHECK("corrections"."kind" in ('writing-slip', 'counting-slip', 'oversight')),
	CONSTRAINT "corrections_state" CHECK("corrections"."state" in ('proposed', 'in-effect', 'refused', 'withdrawn')),
	CONSTRAINT "corrections_ended" CHECK(("corrections"."state" = 'proposed') = ("corrections"."ended_at" is null)),
	CONSTRAINT "corrections_in_effect" CHECK(("corrections"."state" = 'in-effect') = ("corrections"."corrected_on" is not null) and ("corrections"."corrected_on" is null) = ("corrections"."minutes" is null) and ("corrections"."corrected_on" is null) = ("corrections"."sha256" is null))
);
--> statement-breakpoint
CREATE INDEX `corrections_of_approval` ON `corrections` (`approval_id`,`proposed_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `corrections_one_at_a_time` ON `corrections` (`approval_id`) WHERE "corrections"."state" = 'proposed';
--> statement-breakpoint
CREATE TRIGGER corrections_of_the_approved BEFORE INSERT ON corrections
WHEN NEW.state <> 'proposed' OR NOT EXISTS (SELECT 1 FROM approvals WHERE id = NEW.approval_id AND approved_on IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'only what is approved is corrected, and somebody proposes it first');
END;
--> statement-breakpoint
CREATE TRIGGER corrections_never_replaced BEFORE INSERT ON corrections
WHEN EXISTS (SELECT 1 FROM corrections WHERE id = NEW.id OR (approval_id = NEW.approval_id AND state = 'proposed'))
BEGIN
  SELECT RAISE(ABORT, 'a correction is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER corrections_never_deleted BEFORE DELETE ON corrections
BEGIN
  SELECT RAISE(ABORT, 'a correction is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER corrections_stay BEFORE UPDATE ON corrections
WHEN OLD.state <> 'proposed' OR NEW.id <> OLD.id OR NEW.approval_id <> OLD.approval_id OR NEW.kind <> OLD.kind
  OR NEW.proposed_at <> OLD.proposed_at OR NEW.proposed_by <> OLD.proposed_by
BEGIN
  SELECT RAISE(ABORT, 'a correction stays as it ended');
END;
--> statement-breakpoint
CREATE TRIGGER corrections_by_all_who_signed BEFORE UPDATE ON corrections
WHEN NEW.state = 'in-effect' AND EXISTS (
  SELECT 1 FROM approval_signers
  LEFT JOIN correction_signers ON correction_signers.signer_id = approval_signers.id AND correction_signers.correction_id = NEW.id
  WHERE approval_signers.approval_id = NEW.approval_id AND approval_signers.signed_on IS NOT NULL
    AND (correction_signers.signed_on IS NULL OR correction_signers.signed_on > NEW.corrected_on))
BEGIN
  SELECT RAISE(ABORT, 'a correction is made by all who signed');
END;
--> statement-breakpoint
CREATE TRIGGER correction_changes_of_the_proposed BEFORE INSERT ON correction_changes
WHEN EXISTS (SELECT 1 FROM correction_changes WHERE id = NEW.id OR (correction_id = NEW.correction_id AND position = NEW.position))
  OR EXISTS (SELECT 1 FROM correction_signers WHERE correction_id = NEW.correction_id)
BEGIN
  SELECT RAISE(ABORT, 'what is corrected stands before anybody is asked');
END;
--> statement-breakpoint
CREATE TRIGGER correction_changes_never_deleted BEFORE DELETE ON correction_changes
BEGIN
  SELECT RAISE(ABORT, 'a correction is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER correction_changes_stay BEFORE UPDATE ON correction_changes
BEGIN
  SELECT RAISE(ABORT, 'another correction is another row');
END;
--> statement-breakpoint
CREATE TRIGGER correction_signers_of_the_approval BEFORE INSERT ON correction_signers
WHEN NEW.signed_on IS NOT NULL OR NEW.refused_on IS NOT NULL
  OR EXISTS (SELECT 1 FROM correction_signers WHERE id = NEW.id OR (correction_id = NEW.correction_id AND signer_id = NEW.signer_id))
  OR NOT EXISTS (SELECT 1 FROM corrections JOIN approval_signers ON approval_signers.approval_id = corrections.approval_id
    WHERE corrections.id = NEW.correction_id AND corrections.state = 'proposed'
      AND approval_signers.id = NEW.signer_id AND approval_signers.signed_on IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'those who signed are asked, once each');
END;
--> statement-breakpoint
CREATE TRIGGER correction_signers_never_deleted BEFORE DELETE ON correction_signers
BEGIN
  SELECT RAISE(ABORT, 'a signer is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER correction_signers_stay BEFORE UPDATE ON correction_signers
WHEN OLD.signed_on IS NOT NULL OR OLD.refused_on IS NOT NULL OR NEW.id <> OLD.id
  OR NEW.correction_id <> OLD.correction_id OR NEW.signer_id <> OLD.signer_id
  OR NOT EXISTS (SELECT 1 FROM corrections WHERE id = OLD.correction_id AND state = 'proposed')
BEGIN
  SELECT RAISE(ABORT, 'what a signer has answered stays');
END;
