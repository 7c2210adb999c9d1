-- INSERT OR REPLACE and UPDATE OR REPLACE delete the row in their way without firing its delete trigger.
CREATE TRIGGER meetings_never_replaced BEFORE INSERT ON meetings
WHEN EXISTS (SELECT 1 FROM meetings WHERE id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'a row is never replaced in meetings');
END;
--> statement-breakpoint
CREATE TRIGGER meetings_keep_their_id BEFORE UPDATE OF id ON meetings
WHEN new.id <> old.id
BEGIN
  SELECT RAISE(ABORT, 'an id never changes in meetings');
END;
--> statement-breakpoint
CREATE TRIGGER sections_never_replaced BEFORE INSERT ON sections
WHEN EXISTS (SELECT 1 FROM sections WHERE id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'a row is never replaced in sections');
END;
--> statement-breakpoint
CREATE TRIGGER sections_keep_their_id BEFORE UPDATE OF id ON sections
WHEN new.id <> old.id
BEGIN
  SELECT RAISE(ABORT, 'an id never changes in sections');
END;
--> statement-breakpoint
CREATE TRIGGER matters_never_replaced BEFORE INSERT ON matters
WHEN EXISTS (SELECT 1 FROM matters WHERE id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'a row is never replaced in matters');
END;
--> statement-breakpoint
CREATE TRIGGER matters_keep_their_id BEFORE UPDATE OF id ON matters
WHEN new.id <> old.id
BEGIN
  SELECT RAISE(ABORT, 'an id never changes in matters');
END;
--> statement-breakpoint
CREATE TRIGGER attendances_never_replaced BEFORE INSERT ON attendances
WHEN EXISTS (SELECT 1 FROM attendances WHERE id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'a row is never replaced in attendances');
END;
--> statement-breakpoint
CREATE TRIGGER attendances_keep_their_id BEFORE UPDATE OF id ON attendances
WHEN new.id <> old.id
BEGIN
  SELECT RAISE(ABORT, 'an id never changes in attendances');
END;
--> statement-breakpoint
CREATE TRIGGER appendices_never_replaced BEFORE INSERT ON appendices
WHEN EXISTS (SELECT 1 FROM appendices WHERE id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'a row is never replaced in appendices');
END;
--> statement-breakpoint
CREATE TRIGGER appendices_keep_their_id BEFORE UPDATE OF id ON appendices
WHEN new.id <> old.id
BEGIN
  SELECT RAISE(ABORT, 'an id never changes in appendices');
END;
--> statement-breakpoint
CREATE TRIGGER decision_blocks_never_replaced BEFORE INSERT ON decision_blocks
WHEN EXISTS (SELECT 1 FROM decision_blocks WHERE id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'a row is never replaced in decision_blocks');
END;
--> statement-breakpoint
CREATE TRIGGER decision_blocks_keep_their_id BEFORE UPDATE OF id ON decision_blocks
WHEN new.id <> old.id
BEGIN
  SELECT RAISE(ABORT, 'an id never changes in decision_blocks');
END;
--> statement-breakpoint
CREATE TRIGGER clauses_never_replaced BEFORE INSERT ON clauses
WHEN EXISTS (SELECT 1 FROM clauses WHERE id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'a row is never replaced in clauses');
END;
--> statement-breakpoint
CREATE TRIGGER clauses_keep_their_id BEFORE UPDATE OF id ON clauses
WHEN new.id <> old.id
BEGIN
  SELECT RAISE(ABORT, 'an id never changes in clauses');
END;
--> statement-breakpoint
CREATE TRIGGER cases_never_replaced BEFORE INSERT ON cases
WHEN EXISTS (SELECT 1 FROM cases WHERE id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'a row is never replaced in cases');
END;
--> statement-breakpoint
CREATE TRIGGER cases_keep_their_id BEFORE UPDATE OF id ON cases
WHEN new.id <> old.id
BEGIN
  SELECT RAISE(ABORT, 'an id never changes in cases');
END;
--> statement-breakpoint
CREATE TRIGGER events_never_replaced BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE sequence = new.sequence)
BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END;
--> statement-breakpoint
CREATE TRIGGER matters_number_is_free_on_insert BEFORE INSERT ON matters
WHEN EXISTS (SELECT 1 FROM matters WHERE organ_id = new.organ_id AND year = new.year AND number = new.number AND id <> new.id)
BEGIN
  SELECT RAISE(ABORT, 'a taken number is never replaced in matters');
END;
--> statement-breakpoint
CREATE TRIGGER matters_number_is_free_on_update BEFORE UPDATE OF number ON matters
WHEN EXISTS (SELECT 1 FROM matters WHERE organ_id = new.organ_id AND year = new.year AND number = new.number AND id <> new.id)
BEGIN
  SELECT RAISE(ABORT, 'a taken number is never replaced in matters');
END;
--> statement-breakpoint
CREATE TRIGGER cases_number_is_free BEFORE INSERT ON cases
WHEN EXISTS (SELECT 1 FROM cases WHERE (year = new.year AND number = new.number) OR dnr = new.dnr)
BEGIN
  SELECT RAISE(ABORT, 'a taken number is never replaced in cases');
END;
--> statement-breakpoint
CREATE TRIGGER cases_dnr_is_their_number BEFORE INSERT ON cases
WHEN new.dnr <> printf('%03d/%02d', new.number, new.year % 100)
BEGIN
  SELECT RAISE(ABORT, 'a dnr is NNN/YY of its number and year');
END;
--> statement-breakpoint
CREATE TRIGGER matters_number_is_of_its_meeting_on_insert BEFORE INSERT ON matters
WHEN new.number IS NOT NULL AND NOT EXISTS (SELECT 1 FROM meetings WHERE id = new.meeting_id AND organ_id = new.organ_id AND cast(substr(first_on, 1, 4) AS integer) = new.year)
BEGIN
  SELECT RAISE(ABORT, 'a number belongs to the organ and year of its meeting');
END;
--> statement-breakpoint
CREATE TRIGGER matters_imported_number_is_of_an_imported_meeting_on_insert BEFORE INSERT ON matters
WHEN new.number_origin = 'imported' AND NOT EXISTS (SELECT 1 FROM meetings WHERE id = new.meeting_id AND is_imported)
BEGIN
  SELECT RAISE(ABORT, 'only an imported meeting has imported numbers');
END;
--> statement-breakpoint
CREATE TRIGGER matters_imported_number_is_of_an_imported_meeting_on_update BEFORE UPDATE OF number_origin ON matters
WHEN new.number_origin = 'imported' AND NOT EXISTS (SELECT 1 FROM meetings WHERE id = new.meeting_id AND is_imported)
BEGIN
  SELECT RAISE(ABORT, 'only an imported meeting has imported numbers');
END;
--> statement-breakpoint
CREATE TRIGGER matters_section_is_of_their_meeting_on_insert BEFORE INSERT ON matters
WHEN NOT EXISTS (SELECT 1 FROM sections WHERE id = new.section_id AND meeting_id = new.meeting_id)
BEGIN
  SELECT RAISE(ABORT, 'a matter stands under a heading of its own meeting');
END;
--> statement-breakpoint
CREATE TRIGGER matters_section_is_of_their_meeting_on_update BEFORE UPDATE OF section_id, meeting_id ON matters
WHEN NOT EXISTS (SELECT 1 FROM sections WHERE id = new.section_id AND meeting_id = new.meeting_id)
BEGIN
  SELECT RAISE(ABORT, 'a matter stands under a heading of its own meeting');
END;
--> statement-breakpoint
CREATE TRIGGER sections_keep_their_meeting BEFORE UPDATE OF meeting_id ON sections
WHEN new.meeting_id <> old.meeting_id
BEGIN
  SELECT RAISE(ABORT, 'a heading stays in its meeting');
END;
--> statement-breakpoint
CREATE TRIGGER meetings_state_follows BEFORE UPDATE OF state ON meetings
WHEN new.state <> old.state AND old.state || ' ' || new.state NOT IN ('planned open', 'open closed', 'closed open', 'closed sealed')
BEGIN
  SELECT RAISE(ABORT, 'a meeting is planned, open, closed, sealed, in that order');
END;
--> statement-breakpoint
CREATE TRIGGER meetings_sealed_have_every_number BEFORE UPDATE OF state ON meetings
WHEN new.state = 'sealed' AND EXISTS (SELECT 1 FROM matters WHERE meeting_id = new.id AND number IS NULL AND printed_label IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'sealed minutes have a number for every paragraph');
END;
--> statement-breakpoint
CREATE TRIGGER sealed_minutes_refuse_insert BEFORE INSERT ON sealed_minutes
WHEN EXISTS (SELECT 1 FROM meetings WHERE id = new.meeting_id AND state = 'sealed')
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER sealed_minutes_refuse_update BEFORE UPDATE ON sealed_minutes
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER sealed_minutes_refuse_delete BEFORE DELETE ON sealed_minutes
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER files_refuse_update BEFORE UPDATE ON files
BEGIN
  SELECT RAISE(ABORT, 'a file is its content and never changes');
END;
--> statement-breakpoint
-- The same content again is the row that is there: ON CONFLICT DO NOTHING stays silent, and OR REPLACE does too.
CREATE TRIGGER files_never_replaced BEFORE INSERT ON files
WHEN EXISTS (SELECT 1 FROM files WHERE sha256 = new.sha256)
BEGIN
  SELECT RAISE(IGNORE);
END;
