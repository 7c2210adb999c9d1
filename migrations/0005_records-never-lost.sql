CREATE TRIGGER secrecy_marks_never_replaced BEFORE INSERT ON secrecy_marks
WHEN EXISTS (select 1 from secrecy_marks where id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'a secrecy mark is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER secrecy_marks_only_lifted BEFORE UPDATE ON secrecy_marks
WHEN old.lifted_on IS NOT NULL OR new.id IS NOT old.id OR new.case_id IS NOT old.case_id OR new.matter_id IS NOT old.matter_id OR new.record_id IS NOT old.record_id OR new.statute IS NOT old.statute OR new.authority IS NOT old.authority OR new.marked_on IS NOT old.marked_on
BEGIN
  SELECT RAISE(ABORT, 'a secrecy mark is lifted, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER secrecy_marks_never_deleted BEFORE DELETE ON secrecy_marks
BEGIN
  SELECT RAISE(ABORT, 'a secrecy mark is lifted, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER records_number_follows_on_insert BEFORE INSERT ON records
WHEN new.number_origin = 'series'
BEGIN
  SELECT RAISE(ABORT, 'number out of order in records')
  WHERE new.running_number <> coalesce((select max(running_number) from records where case_id = new.case_id), 0) + 1;
END;
--> statement-breakpoint
CREATE TRIGGER records_never_replaced BEFORE INSERT ON records
WHEN EXISTS (select 1 from records where id = new.id or (case_id = new.case_id and running_number = new.running_number) or document_key = new.document_key)
BEGIN
  SELECT RAISE(ABORT, 'a record is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER records_number_never_moves BEFORE UPDATE ON records
WHEN new.id IS NOT old.id OR new.case_id IS NOT old.case_id OR new.running_number IS NOT old.running_number OR new.number_origin IS NOT old.number_origin OR new.registered_on IS NOT old.registered_on OR new.registered_at IS NOT old.registered_at OR new.document_key IS NOT old.document_key
BEGIN
  SELECT RAISE(ABORT, 'a registered record keeps its case, number and day');
END;
--> statement-breakpoint
CREATE TRIGGER records_never_deleted BEFORE DELETE ON records
BEGIN
  SELECT RAISE(ABORT, 'a record is struck, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER record_files_never_replaced BEFORE INSERT ON record_files
WHEN EXISTS (select 1 from record_files where id = new.id or (record_id = new.record_id and sha256 = new.sha256))
BEGIN
  SELECT RAISE(ABORT, 'a file of a record is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER record_files_stay BEFORE UPDATE ON record_files
BEGIN
  SELECT RAISE(ABORT, 'a file of a record is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER record_files_never_deleted BEFORE DELETE ON record_files
BEGIN
  SELECT RAISE(ABORT, 'a file of a record is never taken away');
END;
--> statement-breakpoint
CREATE TRIGGER case_notes_stay BEFORE UPDATE ON case_notes
BEGIN
  SELECT RAISE(ABORT, 'a note is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER case_notes_never_deleted BEFORE DELETE ON case_notes
BEGIN
  SELECT RAISE(ABORT, 'a note is never deleted');
END;
