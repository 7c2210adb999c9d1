CREATE TABLE `approval_methods` (
	`id` text PRIMARY KEY NOT NULL,
	`organ_id` text NOT NULL,
	`position` integer NOT NULL,
	`method` text NOT NULL,
	`decided_by_id` text,
	`decided_on` text,
	`decided_paragraph` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`organ_id`) REFERENCES `organs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `organs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "approval_methods_method" CHECK("approval_methods"."method" in ('on-paper', 'elsewhere', 'in-system')),
	CONSTRAINT "approval_methods_decided" CHECK(("approval_methods"."decided_on" is null) = ("approval_methods"."decided_by_id" is null) and ("approval_methods"."decided_on" is null) = ("approval_methods"."decided_paragraph" is null)),
	CONSTRAINT "approval_methods_in_system" CHECK("approval_methods"."method" <> 'in-system' or "approval_methods"."decided_on" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `approval_methods_place` ON `approval_methods` (`organ_id`,`position`);--> statement-breakpoint
CREATE TABLE `own_signatures` (
	`signer_id` text PRIMARY KEY NOT NULL,
	`approval_id` text NOT NULL,
	`person_id` text NOT NULL,
	`sha256` text NOT NULL,
	`method_id` text NOT NULL,
	`signed_at` text NOT NULL,
	FOREIGN KEY (`signer_id`) REFERENCES `approval_signers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approval_id`) REFERENCES `approvals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`method_id`) REFERENCES `approval_methods`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TRIGGER approval_methods_never_replaced BEFORE INSERT ON approval_methods
WHEN EXISTS (SELECT 1 FROM approval_methods WHERE id = NEW.id OR (organ_id = NEW.organ_id AND position = NEW.position))
BEGIN
  SELECT RAISE(ABORT, 'a way of approval is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER approval_methods_never_deleted BEFORE DELETE ON approval_methods
BEGIN
  SELECT RAISE(ABORT, 'a way of approval is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER approval_methods_stay BEFORE UPDATE ON approval_methods
BEGIN
  SELECT RAISE(ABORT, 'another way of approval is another row');
END;
--> statement-breakpoint
CREATE TRIGGER own_signatures_by_the_decided_way BEFORE INSERT ON own_signatures
WHEN NOT EXISTS (
  SELECT 1 FROM approval_signers
  JOIN approvals ON approvals.id = approval_signers.approval_id
  JOIN meetings ON meetings.id = approvals.meeting_id
  JOIN approval_methods ON approval_methods.organ_id = meetings.organ_id
  WHERE approval_signers.id = NEW.signer_id AND approval_signers.person_id = NEW.person_id
    AND approvals.id = NEW.approval_id AND approvals.sha256 = NEW.sha256
    AND approval_methods.id = NEW.method_id AND approval_methods.method = 'in-system'
    AND approval_methods.position = (SELECT max(position) FROM approval_methods WHERE organ_id = meetings.organ_id))
BEGIN
  SELECT RAISE(ABORT, 'a signature in the system is the own one, of that file, by the way that a § has decided');
END;
--> statement-breakpoint
CREATE TRIGGER own_signatures_never_replaced BEFORE INSERT ON own_signatures
WHEN EXISTS (SELECT 1 FROM own_signatures WHERE signer_id = NEW.signer_id)
BEGIN
  SELECT RAISE(ABORT, 'a signature is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER own_signatures_never_deleted BEFORE DELETE ON own_signatures
BEGIN
  SELECT RAISE(ABORT, 'a signature is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER own_signatures_stay BEFORE UPDATE ON own_signatures
BEGIN
  SELECT RAISE(ABORT, 'a signature stays');
END;
