ALTER TABLE `meetings` ADD `approval_on` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `approval_time` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `approval_place` text;--> statement-breakpoint
CREATE TRIGGER meetings_approved_after BEFORE UPDATE ON meetings
WHEN NEW.approval_on < NEW.last_on
BEGIN
  SELECT RAISE(ABORT, 'minutes are approved after the meeting');
END;
--> statement-breakpoint
CREATE TRIGGER meetings_planned_approval_after BEFORE INSERT ON meetings
WHEN NEW.approval_on < NEW.last_on
BEGIN
  SELECT RAISE(ABORT, 'minutes are approved after the meeting');
END;
