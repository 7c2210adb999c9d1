CREATE TRIGGER matters_number_follows_on_insert BEFORE INSERT ON matters
WHEN new.number_origin = 'series'
BEGIN
  SELECT RAISE(ABORT, 'number out of order in matters')
  WHERE new.number <= coalesce((select max(number) from matters where organ_id = new.organ_id and year = new.year and number_origin = 'series'), (select first_number - 1 from series where kind = 'paragraph' and organ_id = new.organ_id and year = new.year), 0)
    or new.number - coalesce((select max(number) from matters where organ_id = new.organ_id and year = new.year and number_origin = 'series'), (select first_number - 1 from series where kind = 'paragraph' and organ_id = new.organ_id and year = new.year), 0) - 1 <> (select count(*) from matters where organ_id = new.organ_id and year = new.year and number_origin = 'imported' and number > coalesce((select max(number) from matters where organ_id = new.organ_id and year = new.year and number_origin = 'series'), (select first_number - 1 from series where kind = 'paragraph' and organ_id = new.organ_id and year = new.year), 0) and number < new.number);
END;
--> statement-breakpoint
CREATE TRIGGER matters_number_follows_on_update BEFORE UPDATE OF number ON matters
WHEN new.number_origin = 'series' and old.number is null
BEGIN
  SELECT RAISE(ABORT, 'number out of order in matters')
  WHERE new.number <= coalesce((select max(number) from matters where organ_id = new.organ_id and year = new.year and number_origin = 'series'), (select first_number - 1 from series where kind = 'paragraph' and organ_id = new.organ_id and year = new.year), 0)
    or new.number - coalesce((select max(number) from matters where organ_id = new.organ_id and year = new.year and number_origin = 'series'), (select first_number - 1 from series where kind = 'paragraph' and organ_id = new.organ_id and year = new.year), 0) - 1 <> (select count(*) from matters where organ_id = new.organ_id and year = new.year and number_origin = 'imported' and number > coalesce((select max(number) from matters where organ_id = new.organ_id and year = new.year and number_origin = 'series'), (select first_number - 1 from series where kind = 'paragraph' and organ_id = new.organ_id and year = new.year), 0) and number < new.number);
END;
--> statement-breakpoint
CREATE TRIGGER matters_number_never_moves BEFORE UPDATE ON matters
WHEN old.number IS NOT NULL AND (new.number IS NOT old.number OR new.year IS NOT old.year OR new.number_origin IS NOT old.number_origin OR new.organ_id IS NOT old.organ_id OR new.meeting_id IS NOT old.meeting_id)
BEGIN
  SELECT RAISE(ABORT, 'a taken number never moves in matters');
END;
--> statement-breakpoint
CREATE TRIGGER matters_number_never_deleted BEFORE DELETE ON matters
WHEN old.number IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a numbered row is never deleted from matters');
END;
--> statement-breakpoint
CREATE TRIGGER cases_number_follows_on_insert BEFORE INSERT ON cases
WHEN new.number_origin = 'series'
BEGIN
  SELECT RAISE(ABORT, 'number out of order in cases')
  WHERE new.number <= coalesce((select max(number) from cases where year = new.year and number_origin = 'series'), (select first_number - 1 from series where kind = 'case' and year = new.year), 0)
    or new.number - coalesce((select max(number) from cases where year = new.year and number_origin = 'series'), (select first_number - 1 from series where kind = 'case' and year = new.year), 0) - 1 <> (select count(*) from cases where year = new.year and number_origin = 'imported' and number > coalesce((select max(number) from cases where year = new.year and number_origin = 'series'), (select first_number - 1 from series where kind = 'case' and year = new.year), 0) and number < new.number);
END;
--> statement-breakpoint
CREATE TRIGGER cases_number_follows_on_update BEFORE UPDATE OF number ON cases
WHEN new.number_origin = 'series' and old.number is null
BEGIN
  SELECT RAISE(ABORT, 'number out of order in cases')
  WHERE new.number <= coalesce((select max(number) from cases where year = new.year and number_origin = 'series'), (select first_number - 1 from series where kind = 'case' and year = new.year), 0)
    or new.number - coalesce((select max(number) from cases where year = new.year and number_origin = 'series'), (select first_number - 1 from series where kind = 'case' and year = new.year), 0) - 1 <> (select count(*) from cases where year = new.year and number_origin = 'imported' and number > coalesce((select max(number) from cases where year = new.year and number_origin = 'series'), (select first_number - 1 from series where kind = 'case' and year = new.year), 0) and number < new.number);
END;
--> statement-breakpoint
CREATE TRIGGER cases_number_never_moves BEFORE UPDATE ON cases
WHEN old.number IS NOT NULL AND (new.number IS NOT old.number OR new.year IS NOT old.year OR new.number_origin IS NOT old.number_origin OR new.dnr IS NOT old.dnr)
BEGIN
  SELECT RAISE(ABORT, 'a taken number never moves in cases');
END;
--> statement-breakpoint
CREATE TRIGGER cases_number_never_deleted BEFORE DELETE ON cases
WHEN old.number IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a numbered row is never deleted from cases');
END;
--> statement-breakpoint
CREATE TRIGGER matters_number_is_of_its_meeting BEFORE UPDATE OF number ON matters
WHEN new.number IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a number belongs to the organ and year of its meeting')
  WHERE NOT EXISTS (SELECT 1 FROM meetings WHERE id = new.meeting_id AND organ_id = new.organ_id AND cast(substr(first_on, 1, 4) AS integer) = new.year);
END;
--> statement-breakpoint
CREATE TRIGGER meetings_keep_organ_and_year BEFORE UPDATE ON meetings
WHEN (new.organ_id <> old.organ_id OR substr(new.first_on, 1, 4) <> substr(old.first_on, 1, 4))
  AND EXISTS (SELECT 1 FROM matters WHERE meeting_id = old.id AND number IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'a meeting with numbered matters keeps its organ and year');
END;
--> statement-breakpoint
CREATE TRIGGER series_first_number_stands_on_update BEFORE UPDATE ON series
WHEN EXISTS (SELECT 1 FROM matters WHERE old.kind = 'paragraph' AND organ_id = old.organ_id AND year = old.year AND number_origin = 'series')
  OR EXISTS (SELECT 1 FROM cases WHERE old.kind = 'case' AND year = old.year AND number_origin = 'series')
BEGIN
  SELECT RAISE(ABORT, 'the first number stands once a number of the series is taken');
END;
--> statement-breakpoint
CREATE TRIGGER series_first_number_stands_on_delete BEFORE DELETE ON series
WHEN EXISTS (SELECT 1 FROM matters WHERE old.kind = 'paragraph' AND organ_id = old.organ_id AND year = old.year AND number_origin = 'series')
  OR EXISTS (SELECT 1 FROM cases WHERE old.kind = 'case' AND year = old.year AND number_origin = 'series')
BEGIN
  SELECT RAISE(ABORT, 'the first number stands once a number of the series is taken');
END;
--> statement-breakpoint
CREATE TRIGGER series_first_number_comes_first BEFORE INSERT ON series
WHEN EXISTS (SELECT 1 FROM matters WHERE new.kind = 'paragraph' AND organ_id = new.organ_id AND year = new.year AND number_origin = 'series')
  OR EXISTS (SELECT 1 FROM cases WHERE new.kind = 'case' AND year = new.year AND number_origin = 'series')
BEGIN
  SELECT RAISE(ABORT, 'the first number is set before a number of the series is taken');
END;
--> statement-breakpoint
CREATE TRIGGER events_refuse_update BEFORE UPDATE ON events
BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END;
--> statement-breakpoint
CREATE TRIGGER events_refuse_delete BEFORE DELETE ON events
BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END;
--> statement-breakpoint
CREATE TRIGGER meetings_sealed_refuse_update BEFORE UPDATE ON meetings
WHEN old.state = 'sealed'
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER meetings_sealed_refuse_delete BEFORE DELETE ON meetings
WHEN old.state = 'sealed'
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER sections_sealed_refuse_insert BEFORE INSERT ON sections
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = new.meeting_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER sections_sealed_refuse_update BEFORE UPDATE ON sections
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id IN (old.meeting_id, new.meeting_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER sections_sealed_refuse_delete BEFORE DELETE ON sections
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = old.meeting_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER matters_sealed_refuse_insert BEFORE INSERT ON matters
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = new.meeting_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER matters_sealed_refuse_update BEFORE UPDATE ON matters
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id IN (old.meeting_id, new.meeting_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER matters_sealed_refuse_delete BEFORE DELETE ON matters
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = old.meeting_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER attendances_sealed_refuse_insert BEFORE INSERT ON attendances
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = new.meeting_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER attendances_sealed_refuse_update BEFORE UPDATE ON attendances
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id IN (old.meeting_id, new.meeting_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER attendances_sealed_refuse_delete BEFORE DELETE ON attendances
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = old.meeting_id)
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER paragraph_texts_sealed_refuse_insert BEFORE INSERT ON paragraph_texts
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT meeting_id FROM matters WHERE id = new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER paragraph_texts_sealed_refuse_update BEFORE UPDATE ON paragraph_texts
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id IN ((SELECT meeting_id FROM matters WHERE id = old.matter_id), (SELECT meeting_id FROM matters WHERE id = new.matter_id)))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER paragraph_texts_sealed_refuse_delete BEFORE DELETE ON paragraph_texts
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT meeting_id FROM matters WHERE id = old.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER appendices_sealed_refuse_insert BEFORE INSERT ON appendices
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT meeting_id FROM matters WHERE id = new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER appendices_sealed_refuse_update BEFORE UPDATE ON appendices
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id IN ((SELECT meeting_id FROM matters WHERE id = old.matter_id), (SELECT meeting_id FROM matters WHERE id = new.matter_id)))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER appendices_sealed_refuse_delete BEFORE DELETE ON appendices
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT meeting_id FROM matters WHERE id = old.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER decision_blocks_sealed_refuse_insert BEFORE INSERT ON decision_blocks
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT meeting_id FROM matters WHERE id = new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER decision_blocks_sealed_refuse_update BEFORE UPDATE ON decision_blocks
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id IN ((SELECT meeting_id FROM matters WHERE id = old.matter_id), (SELECT meeting_id FROM matters WHERE id = new.matter_id)))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER decision_blocks_sealed_refuse_delete BEFORE DELETE ON decision_blocks
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT meeting_id FROM matters WHERE id = old.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER clauses_sealed_refuse_insert BEFORE INSERT ON clauses
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT matters.meeting_id FROM matters JOIN decision_blocks ON decision_blocks.matter_id = matters.id WHERE decision_blocks.id = new.block_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER clauses_sealed_refuse_update BEFORE UPDATE ON clauses
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id IN ((SELECT matters.meeting_id FROM matters JOIN decision_blocks ON decision_blocks.matter_id = matters.id WHERE decision_blocks.id = old.block_id), (SELECT matters.meeting_id FROM matters JOIN decision_blocks ON decision_blocks.matter_id = matters.id WHERE decision_blocks.id = new.block_id)))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER clauses_sealed_refuse_delete BEFORE DELETE ON clauses
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT matters.meeting_id FROM matters JOIN decision_blocks ON decision_blocks.matter_id = matters.id WHERE decision_blocks.id = old.block_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;

--> statement-breakpoint
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
