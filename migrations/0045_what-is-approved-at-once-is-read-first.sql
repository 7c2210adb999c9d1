CREATE TABLE `immediate_reviews` (
	`matter_id` text PRIMARY KEY NOT NULL,
	`asked_at` text NOT NULL,
	`asked_by` text NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `review_verdicts` ADD `is_immediate` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE TRIGGER immediate_reviews_of_what_goes_on BEFORE INSERT ON immediate_reviews
WHEN NOT EXISTS (
  SELECT 1 FROM matters JOIN meetings ON meetings.id = matters.meeting_id
  WHERE matters.id = NEW.matter_id AND matters.number IS NOT NULL AND meetings.state = 'open'
    AND NOT EXISTS (SELECT 1 FROM immediate_paragraphs WHERE immediate_paragraphs.matter_id = matters.id)
)
BEGIN
  SELECT RAISE(ABORT, 'only a numbered paragraph of a meeting that goes on is read before it is approved at once');
END;
--> statement-breakpoint
DROP TRIGGER review_comments_of_those_who_approve;
--> statement-breakpoint
CREATE TRIGGER review_comments_of_those_who_approve BEFORE INSERT ON review_comments
WHEN NOT EXISTS (
    SELECT 1 FROM meetings JOIN attendances ON attendances.meeting_id = meetings.id
    WHERE meetings.id = NEW.meeting_id AND attendances.person_id = NEW.person_id
      AND (attendances.presided OR attendances.is_approver)
      AND (meetings.state = 'closed' OR (meetings.state = 'open' AND EXISTS (
        SELECT 1 FROM immediate_reviews
        LEFT JOIN immediate_paragraphs ON immediate_paragraphs.matter_id = immediate_reviews.matter_id
        WHERE immediate_reviews.matter_id = NEW.matter_id AND immediate_paragraphs.matter_id IS NULL))))
  OR (NEW.matter_id IS NOT NULL
    AND NEW.meeting_id IS NOT (SELECT meeting_id FROM matters WHERE id = NEW.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'who approves the minutes comments on them, between the meeting and the seal, or on what is to be approved at once');
END;
--> statement-breakpoint
DROP TRIGGER review_verdicts_of_those_who_approve;
--> statement-breakpoint
CREATE TRIGGER review_verdicts_of_those_who_approve BEFORE INSERT ON review_verdicts
WHEN NOT EXISTS (
  SELECT 1 FROM meetings JOIN attendances ON attendances.meeting_id = meetings.id
  WHERE meetings.id = NEW.meeting_id AND attendances.person_id = NEW.person_id
    AND (attendances.presided OR attendances.is_approver)
    AND meetings.state = CASE WHEN NEW.is_immediate THEN 'open' ELSE 'closed' END
    AND (NOT NEW.is_immediate OR EXISTS (
      SELECT 1 FROM immediate_reviews JOIN matters ON matters.id = immediate_reviews.matter_id
      LEFT JOIN immediate_paragraphs ON immediate_paragraphs.matter_id = matters.id
      WHERE matters.meeting_id = meetings.id AND immediate_paragraphs.matter_id IS NULL)))
BEGIN
  SELECT RAISE(ABORT, 'who approves the minutes gives a verdict on them, between the meeting and the seal, or on what is to be approved at once');
END;
