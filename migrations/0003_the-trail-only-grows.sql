CREATE TRIGGER trail_grows_by_one BEFORE INSERT ON trail
BEGIN
  SELECT RAISE(ABORT, 'the trail grows by one row at its end') WHERE new.sequence <> coalesce((select max(sequence) from trail), 0) + 1;
END;
--> statement-breakpoint
CREATE TRIGGER trail_refuse_update BEFORE UPDATE ON trail
BEGIN
  SELECT RAISE(ABORT, 'the trail is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER trail_refuse_delete BEFORE DELETE ON trail
BEGIN
  SELECT RAISE(ABORT, 'the trail is never deleted from');
END;
--> statement-breakpoint
CREATE TRIGGER trail_payloads_of_the_last_event BEFORE INSERT ON trail_payloads
BEGIN
  SELECT RAISE(ABORT, 'a payload is written with its event') WHERE new.sequence <> (select max(sequence) from trail) or exists (select 1 from trail_payloads where sequence = new.sequence);
END;
--> statement-breakpoint
CREATE TRIGGER trail_payloads_refuse_update BEFORE UPDATE ON trail_payloads
BEGIN
  SELECT RAISE(ABORT, 'a payload is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER trail_payloads_disposed_of_by_an_event BEFORE DELETE ON trail_payloads
WHEN NOT EXISTS (select 1 from trail_disposals where sequence = old.sequence)
BEGIN
  SELECT RAISE(ABORT, 'a payload is disposed of by an event only');
END;
--> statement-breakpoint
CREATE TRIGGER trail_disposals_by_a_later_event BEFORE INSERT ON trail_disposals
BEGIN
  SELECT RAISE(ABORT, 'a payload is disposed of once, by a later event') WHERE new.disposed_by <= new.sequence or exists (select 1 from trail_disposals where sequence = new.sequence);
END;
--> statement-breakpoint
CREATE TRIGGER trail_disposals_refuse_update BEFORE UPDATE ON trail_disposals
BEGIN
  SELECT RAISE(ABORT, 'a disposal is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER trail_disposals_refuse_delete BEFORE DELETE ON trail_disposals
BEGIN
  SELECT RAISE(ABORT, 'a disposal is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER secrecy_marks_never_replaced BEFORE INSERT ON secrecy_marks
WHEN EXISTS (select 1 from secrecy_marks where id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'a secrecy mark is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER secrecy_marks_only_lifted BEFORE UPDATE ON secrecy_marks
WHEN old.lifted_on IS NOT NULL OR new.id IS NOT old.id OR new.case_id IS NOT old.case_id OR new.matter_id IS NOT old.matter_id OR new.statute IS NOT old.statute OR new.authority IS NOT old.authority OR new.marked_on IS NOT old.marked_on
BEGIN
  SELECT RAISE(ABORT, 'a secrecy mark is lifted, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER secrecy_marks_never_deleted BEFORE DELETE ON secrecy_marks
BEGIN
  SELECT RAISE(ABORT, 'a secrecy mark is lifted, never deleted');
END;
