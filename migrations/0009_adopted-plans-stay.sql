CREATE TRIGGER retention_plans_never_replaced BEFORE INSERT ON retention_plans
WHEN EXISTS (select 1 from retention_plans where id = new.id or (status = 'adopted' and new.status = 'adopted' and valid_from = new.valid_from))
BEGIN
  SELECT RAISE(ABORT, 'a plan is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER retention_plans_stay BEFORE UPDATE ON retention_plans
WHEN old.status = 'adopted'
BEGIN
  SELECT RAISE(ABORT, 'an adopted plan never changes');
END;
--> statement-breakpoint
CREATE TRIGGER retention_plans_never_deleted BEFORE DELETE ON retention_plans
WHEN old.status = 'adopted'
BEGIN
  SELECT RAISE(ABORT, 'an adopted plan is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER retention_rows_stay_on_insert BEFORE INSERT ON retention_rows
WHEN EXISTS (select 1 from retention_plans where id = new.plan_id and status = 'adopted') or EXISTS (select 1 from retention_rows where id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'the rows of an adopted plan never change');
END;
--> statement-breakpoint
CREATE TRIGGER retention_rows_stay BEFORE UPDATE ON retention_rows
WHEN EXISTS (select 1 from retention_plans where id in (old.plan_id, new.plan_id) and status = 'adopted')
BEGIN
  SELECT RAISE(ABORT, 'the rows of an adopted plan never change');
END;
--> statement-breakpoint
CREATE TRIGGER retention_rows_never_deleted BEFORE DELETE ON retention_rows
WHEN EXISTS (select 1 from retention_plans where id = old.plan_id and status = 'adopted')
BEGIN
  SELECT RAISE(ABORT, 'the rows of an adopted plan never change');
END;
--> statement-breakpoint
CREATE TRIGGER legal_holds_never_replaced BEFORE INSERT ON legal_holds
WHEN EXISTS (select 1 from legal_holds where id = new.id or (lifted_on is null and new.lifted_on is null and (case_id = new.case_id or record_id = new.record_id)))
BEGIN
  SELECT RAISE(ABORT, 'a legal hold is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER legal_holds_only_lifted BEFORE UPDATE ON legal_holds
WHEN old.lifted_on IS NOT NULL OR new.id IS NOT old.id OR new.case_id IS NOT old.case_id OR new.record_id IS NOT old.record_id OR new.reason IS NOT old.reason OR new.placed_on IS NOT old.placed_on
BEGIN
  SELECT RAISE(ABORT, 'a legal hold is lifted, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER legal_holds_never_deleted BEFORE DELETE ON legal_holds
BEGIN
  SELECT RAISE(ABORT, 'a legal hold is lifted, never deleted');
END;
