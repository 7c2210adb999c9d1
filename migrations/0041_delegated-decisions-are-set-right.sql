ALTER TABLE `delegated_decisions` ADD `revision` integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
DROP TRIGGER delegated_decisions_stay;
--> statement-breakpoint
-- KL 6:40, 7:8: what the organ has been told of, or what has been announced, stands as it was then.
CREATE TRIGGER delegated_decisions_stay BEFORE UPDATE ON delegated_decisions
WHEN NEW.id <> OLD.id OR NEW.record_id <> OLD.record_id OR NEW.organ_id <> OLD.organ_id
  OR EXISTS (SELECT 1 FROM delegation_announcements WHERE decision_id = OLD.id)
  OR EXISTS (SELECT 1 FROM decision_reports JOIN matters ON matters.id = decision_reports.matter_id
    WHERE decision_reports.decision_id = OLD.id AND matters.number IS NOT NULL AND NOT matters.is_withdrawn)
BEGIN
  SELECT RAISE(ABORT, 'a delegated decision that is reported or announced stays as it was');
END;
--> statement-breakpoint
CREATE TRIGGER delegated_decisions_rest_on_their_organ_still BEFORE UPDATE ON delegated_decisions
WHEN NEW.delegation_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM delegations WHERE id = NEW.delegation_id AND organ_id = NEW.organ_id AND (delegate_kind = 'urgent') = NEW.is_urgent)
BEGIN
  SELECT RAISE(ABORT, 'a decision rests on a delegation of its organ');
END;
