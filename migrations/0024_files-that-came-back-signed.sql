CREATE TABLE `signed_files` (
	`id` text PRIMARY KEY NOT NULL,
	`approval_id` text NOT NULL,
	`sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`comparison` text NOT NULL,
	`added` text DEFAULT '' NOT NULL,
	`missing` text DEFAULT '' NOT NULL,
	`received_at` text NOT NULL,
	FOREIGN KEY (`approval_id`) REFERENCES `approvals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `files`(`sha256`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "signed_files_comparison" CHECK("signed_files"."comparison" in ('same-file', 'same-text', 'other-text', 'unread'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signed_files_content` ON `signed_files` (`approval_id`,`sha256`);
--> statement-breakpoint
CREATE TRIGGER signed_files_never_replaced BEFORE INSERT ON signed_files
WHEN EXISTS (SELECT 1 FROM signed_files WHERE id = NEW.id OR (approval_id = NEW.approval_id AND sha256 = NEW.sha256))
BEGIN
  SELECT RAISE(ABORT, 'a signed file is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER signed_files_never_deleted BEFORE DELETE ON signed_files
BEGIN
  SELECT RAISE(ABORT, 'a signed file is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER signed_files_stay BEFORE UPDATE ON signed_files
BEGIN
  SELECT RAISE(ABORT, 'a signed file stays as it was received');
END;
