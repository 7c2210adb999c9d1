CREATE TABLE `personal_data_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`matter_id` text,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`verdict` text NOT NULL,
	`decided_at` text NOT NULL,
	`decided_by` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "personal_data_decisions_kind" CHECK("personal_data_decisions"."kind" in ('identity-number', 'phone', 'email', 'address', 'name')),
	CONSTRAINT "personal_data_decisions_verdict" CHECK("personal_data_decisions"."verdict" in ('keep', 'mask')),
	CONSTRAINT "personal_data_decisions_text" CHECK(length("personal_data_decisions"."text") > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `personal_data_decisions_of_paragraph` ON `personal_data_decisions` (`matter_id`,`text`);--> statement-breakpoint
CREATE UNIQUE INDEX `personal_data_decisions_of_meeting` ON `personal_data_decisions` (`meeting_id`,`text`) WHERE "personal_data_decisions"."matter_id" is null;--> statement-breakpoint
CREATE TABLE `publications` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `organs` ADD `publishes_minutes` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE TRIGGER publications_of_the_announced BEFORE INSERT ON publications
WHEN NOT EXISTS (
  SELECT 1 FROM approvals JOIN announcements ON announcements.approval_id = approvals.id
  WHERE approvals.meeting_id = NEW.meeting_id AND approvals.excerpt IS NULL AND announcements.taken_down_on IS NULL
)
BEGIN
  SELECT RAISE(ABORT, 'only minutes whose approval is announced are on the board');
END;
--> statement-breakpoint
CREATE TRIGGER personal_data_decisions_stay BEFORE UPDATE ON personal_data_decisions
WHEN NEW.id <> OLD.id OR NEW.meeting_id <> OLD.meeting_id OR NEW.matter_id IS NOT OLD.matter_id OR NEW.text <> OLD.text
BEGIN
  SELECT RAISE(ABORT, 'a decision on personal data keeps what it is of');
END;
