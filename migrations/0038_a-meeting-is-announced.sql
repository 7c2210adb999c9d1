CREATE TABLE `meeting_announcements` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`content` text NOT NULL,
	`announced_on` text NOT NULL,
	`announced_at` text NOT NULL,
	`board_address` text,
	`down_from_on` text NOT NULL,
	`taken_down_on` text,
	`reason` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_announcements_before" CHECK("meeting_announcements"."announced_on" < "meeting_announcements"."down_from_on"),
	CONSTRAINT "meeting_announcements_taken_down" CHECK("meeting_announcements"."taken_down_on" is null or "meeting_announcements"."taken_down_on" >= "meeting_announcements"."down_from_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_announcements_of_meeting` ON `meeting_announcements` (`meeting_id`,`position`);
--> statement-breakpoint
CREATE TRIGGER meeting_announcements_never_replaced BEFORE INSERT ON meeting_announcements
WHEN EXISTS (SELECT 1 FROM meeting_announcements WHERE id = NEW.id OR (meeting_id = NEW.meeting_id AND position = NEW.position))
BEGIN
  SELECT RAISE(ABORT, 'an announcement is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER meeting_announcements_in_order BEFORE INSERT ON meeting_announcements
WHEN NEW.position <> (SELECT count(*) FROM meeting_announcements WHERE meeting_id = NEW.meeting_id)
BEGIN
  SELECT RAISE(ABORT, 'announcements of a meeting follow one upon the other');
END;
--> statement-breakpoint
-- KL 5:13: an announcement of our own tells time and place of a meeting that is to come.
CREATE TRIGGER meeting_announcements_of_what_is_to_come BEFORE INSERT ON meeting_announcements
WHEN NEW.board_address IS NULL AND NOT EXISTS (
  SELECT 1 FROM meetings WHERE id = NEW.meeting_id AND state = 'planned' AND cancelled_at IS NULL AND starts_at IS NOT NULL AND place IS NOT NULL AND last_on >= NEW.announced_on)
BEGIN
  SELECT RAISE(ABORT, 'only a planned meeting with time and place is announced');
END;
--> statement-breakpoint
CREATE TRIGGER meeting_announcements_never_deleted BEFORE DELETE ON meeting_announcements
BEGIN
  SELECT RAISE(ABORT, 'an announcement is taken down, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER meeting_announcements_only_taken_down BEFORE UPDATE ON meeting_announcements
WHEN OLD.taken_down_on IS NOT NULL OR NEW.id <> OLD.id OR NEW.meeting_id <> OLD.meeting_id OR NEW.position <> OLD.position
  OR NEW.content <> OLD.content OR NEW.announced_on <> OLD.announced_on OR NEW.announced_at <> OLD.announced_at
  OR NEW.board_address IS NOT OLD.board_address OR NEW.down_from_on <> OLD.down_from_on OR NEW.reason IS NOT OLD.reason
BEGIN
  SELECT RAISE(ABORT, 'an announcement is taken down, never changed');
END;
