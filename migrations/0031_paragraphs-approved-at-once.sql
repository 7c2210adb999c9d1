CREATE TABLE `immediate_paragraphs` (
	`matter_id` text PRIMARY KEY NOT NULL,
	`approval_id` text NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approval_id`) REFERENCES `approvals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `immediate_paragraphs_of_approval` ON `immediate_paragraphs` (`approval_id`);--> statement-breakpoint
DROP INDEX `approvals_of_meeting`;--> statement-breakpoint
ALTER TABLE `approvals` ADD `excerpt` text;--> statement-breakpoint
CREATE UNIQUE INDEX `approvals_of_whole_minutes` ON `approvals` (`meeting_id`) WHERE "approvals"."excerpt" is null;--> statement-breakpoint
CREATE INDEX `approvals_of_meeting` ON `approvals` (`meeting_id`);--> statement-breakpoint
CREATE TRIGGER decision_reports_immediate_refuse_insert BEFORE INSERT ON decision_reports
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = new.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER decision_reports_immediate_refuse_update BEFORE UPDATE ON decision_reports
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id IN (old.matter_id, new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER decision_reports_immediate_refuse_delete BEFORE DELETE ON decision_reports
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = old.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER paragraph_texts_immediate_refuse_insert BEFORE INSERT ON paragraph_texts
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = new.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER paragraph_texts_immediate_refuse_update BEFORE UPDATE ON paragraph_texts
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id IN (old.matter_id, new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER paragraph_texts_immediate_refuse_delete BEFORE DELETE ON paragraph_texts
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = old.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER appendices_immediate_refuse_insert BEFORE INSERT ON appendices
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = new.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER appendices_immediate_refuse_update BEFORE UPDATE ON appendices
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id IN (old.matter_id, new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER appendices_immediate_refuse_delete BEFORE DELETE ON appendices
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = old.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER decision_blocks_immediate_refuse_insert BEFORE INSERT ON decision_blocks
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = new.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER decision_blocks_immediate_refuse_update BEFORE UPDATE ON decision_blocks
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id IN (old.matter_id, new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER decision_blocks_immediate_refuse_delete BEFORE DELETE ON decision_blocks
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = old.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER motions_immediate_refuse_insert BEFORE INSERT ON motions
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = new.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER motions_immediate_refuse_update BEFORE UPDATE ON motions
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id IN (old.matter_id, new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER motions_immediate_refuse_delete BEFORE DELETE ON motions
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = old.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER propositions_immediate_refuse_insert BEFORE INSERT ON propositions
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = new.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER propositions_immediate_refuse_update BEFORE UPDATE ON propositions
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id IN (old.matter_id, new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER propositions_immediate_refuse_delete BEFORE DELETE ON propositions
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = old.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER statements_immediate_refuse_insert BEFORE INSERT ON statements
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = new.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER statements_immediate_refuse_update BEFORE UPDATE ON statements
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id IN (old.matter_id, new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER statements_immediate_refuse_delete BEFORE DELETE ON statements
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = old.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER recusals_immediate_refuse_insert BEFORE INSERT ON recusals
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = new.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER recusals_immediate_refuse_update BEFORE UPDATE ON recusals
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id IN (old.matter_id, new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER recusals_immediate_refuse_delete BEFORE DELETE ON recusals
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = old.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER presence_notes_immediate_refuse_insert BEFORE INSERT ON presence_notes
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = new.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER presence_notes_immediate_refuse_update BEFORE UPDATE ON presence_notes
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id IN (old.matter_id, new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER presence_notes_immediate_refuse_delete BEFORE DELETE ON presence_notes
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = old.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER clauses_immediate_refuse_insert BEFORE INSERT ON clauses
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = (SELECT matter_id FROM decision_blocks WHERE id = new.block_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER clauses_immediate_refuse_update BEFORE UPDATE ON clauses
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id IN ((SELECT matter_id FROM decision_blocks WHERE id = old.block_id), (SELECT matter_id FROM decision_blocks WHERE id = new.block_id)))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER clauses_immediate_refuse_delete BEFORE DELETE ON clauses
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = (SELECT matter_id FROM decision_blocks WHERE id = old.block_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER votes_immediate_refuse_insert BEFORE INSERT ON votes
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = (SELECT matter_id FROM propositions WHERE id = new.proposition_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER votes_immediate_refuse_update BEFORE UPDATE ON votes
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id IN ((SELECT matter_id FROM propositions WHERE id = old.proposition_id), (SELECT matter_id FROM propositions WHERE id = new.proposition_id)))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER votes_immediate_refuse_delete BEFORE DELETE ON votes
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = (SELECT matter_id FROM propositions WHERE id = old.proposition_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER ballot_sums_immediate_refuse_insert BEFORE INSERT ON ballot_sums
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = (SELECT matter_id FROM propositions WHERE id = new.proposition_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER ballot_sums_immediate_refuse_update BEFORE UPDATE ON ballot_sums
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id IN ((SELECT matter_id FROM propositions WHERE id = old.proposition_id), (SELECT matter_id FROM propositions WHERE id = new.proposition_id)))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER ballot_sums_immediate_refuse_delete BEFORE DELETE ON ballot_sums
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = (SELECT matter_id FROM propositions WHERE id = old.proposition_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER clause_versions_immediate_refuse_insert BEFORE INSERT ON clause_versions
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = new.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER matters_immediate_refuse_update BEFORE UPDATE ON matters
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = old.id)
  AND (new.title IS NOT old.title OR new.case_id IS NOT old.case_id OR new.external_dnr IS NOT old.external_dnr OR new.section_id IS NOT old.section_id OR new.is_withdrawn IS NOT old.is_withdrawn OR new.taken_up_at IS NOT old.taken_up_at OR new.printed_label IS NOT old.printed_label)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER attendances_immediate_refuse_insert BEFORE INSERT ON attendances
WHEN EXISTS (
  SELECT 1 FROM immediate_paragraphs JOIN matters ON matters.id = immediate_paragraphs.matter_id
  WHERE matters.meeting_id = new.meeting_id AND coalesce(new.from_number, matters.number) <= matters.number AND coalesce(new.to_number, matters.number) >= matters.number
)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER attendances_immediate_refuse_delete BEFORE DELETE ON attendances
WHEN EXISTS (
  SELECT 1 FROM immediate_paragraphs JOIN matters ON matters.id = immediate_paragraphs.matter_id
  WHERE matters.meeting_id = old.meeting_id AND coalesce(old.from_number, matters.number) <= matters.number AND coalesce(old.to_number, matters.number) >= matters.number
)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER attendances_immediate_refuse_update BEFORE UPDATE ON attendances
WHEN EXISTS (
  SELECT 1 FROM immediate_paragraphs JOIN matters ON matters.id = immediate_paragraphs.matter_id
  WHERE matters.meeting_id = old.meeting_id AND (
    (coalesce(old.from_number, matters.number) <= matters.number AND coalesce(old.to_number, matters.number) >= matters.number) <> (coalesce(new.from_number, matters.number) <= matters.number AND coalesce(new.to_number, matters.number) >= matters.number)
    OR ((coalesce(old.from_number, matters.number) <= matters.number AND coalesce(old.to_number, matters.number) >= matters.number) AND (new.person_id IS NOT old.person_id OR new.name IS NOT old.name OR new.role IS NOT old.role OR new.for_name IS NOT old.for_name OR new.member_id IS NOT old.member_id OR new.mode IS NOT old.mode OR new.presided IS NOT old.presided OR new.note IS NOT old.note OR new.from_time IS NOT old.from_time
      OR (new.to_number IS NULL AND new.to_time IS NOT old.to_time)))
  )
)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
-- A number that is not the meeting's own is in no act of it, and a § without one is not decided yet.
CREATE TRIGGER immediate_paragraphs_are_of_the_meeting BEFORE INSERT ON immediate_paragraphs
WHEN NOT EXISTS (
  SELECT 1 FROM approvals JOIN matters ON matters.meeting_id = approvals.meeting_id JOIN meetings ON meetings.id = matters.meeting_id
  WHERE approvals.id = new.approval_id AND approvals.excerpt IS NOT NULL AND approvals.approved_on IS NULL
    AND matters.id = new.matter_id AND matters.number IS NOT NULL AND meetings.state IN ('open', 'closed')
)
BEGIN
  SELECT RAISE(ABORT, 'only a numbered paragraph of a meeting that is held and not sealed is approved at once');
END;
--> statement-breakpoint
CREATE TRIGGER immediate_paragraphs_never_replaced BEFORE INSERT ON immediate_paragraphs
WHEN EXISTS (SELECT 1 FROM immediate_paragraphs WHERE matter_id = new.matter_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER immediate_paragraphs_refuse_update BEFORE UPDATE ON immediate_paragraphs
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER immediate_paragraphs_refuse_delete BEFORE DELETE ON immediate_paragraphs
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
DROP TRIGGER approvals_never_replaced;
--> statement-breakpoint
CREATE TRIGGER approvals_never_replaced BEFORE INSERT ON approvals
WHEN EXISTS (SELECT 1 FROM approvals WHERE id = NEW.id OR (meeting_id = NEW.meeting_id AND excerpt IS NULL AND NEW.excerpt IS NULL))
BEGIN
  SELECT RAISE(ABORT, 'an approval is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER approvals_keep_their_excerpt BEFORE UPDATE OF excerpt ON approvals
WHEN NEW.excerpt IS NOT OLD.excerpt
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
DROP TRIGGER legal_forces_after_the_time_to_appeal;
--> statement-breakpoint
-- The time to appeal a § runs from the announcement of the act in which that § was approved (KL 8:12, 13:5).
CREATE TRIGGER legal_forces_after_the_time_to_appeal BEFORE INSERT ON legal_forces
WHEN NOT EXISTS (
  SELECT 1 FROM matters
  LEFT JOIN immediate_paragraphs ON immediate_paragraphs.matter_id = matters.id
  JOIN approvals ON approvals.meeting_id = matters.meeting_id
    AND (approvals.id = immediate_paragraphs.approval_id
      OR (immediate_paragraphs.approval_id IS NULL AND approvals.excerpt IS NULL))
  JOIN announcements ON announcements.approval_id = approvals.id
  WHERE matters.id = NEW.matter_id AND announcements.last_appeal_on < NEW.legal_force_on
) OR EXISTS (
  SELECT 1 FROM appeals WHERE matter_id = NEW.matter_id AND (outcome IS NULL OR outcome = 'annulled')
)
BEGIN
  SELECT RAISE(ABORT, 'a decision gains legal force after the time to appeal, with no appeal undecided');
END;
