CREATE TABLE `calendar_feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`sha256` text NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_sha256` ON `calendar_feeds` (`sha256`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_in_use` ON `calendar_feeds` (`person_id`) WHERE "calendar_feeds"."revoked_at" is null;--> statement-breakpoint
CREATE TABLE `planned_days` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`first_on` text NOT NULL,
	`last_on` text NOT NULL,
	`starts_at` text,
	`ends_at` text,
	`place` text,
	`is_budget` integer DEFAULT false NOT NULL,
	`material_on` text,
	`dispatch_on` text,
	`approval_on` text,
	`meeting_id` text,
	FOREIGN KEY (`plan_id`) REFERENCES `year_plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "planned_days_order" CHECK("planned_days"."last_on" >= "planned_days"."first_on"),
	CONSTRAINT "planned_days_before" CHECK(coalesce("planned_days"."material_on", "planned_days"."first_on") <= "planned_days"."first_on" and coalesce("planned_days"."dispatch_on", "planned_days"."first_on") <= "planned_days"."first_on"),
	CONSTRAINT "planned_days_after" CHECK(coalesce("planned_days"."approval_on", "planned_days"."last_on") >= "planned_days"."last_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `planned_days_once` ON `planned_days` (`plan_id`,`first_on`);--> statement-breakpoint
CREATE INDEX `planned_days_meeting` ON `planned_days` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `year_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`organ_id` text NOT NULL,
	`year` integer NOT NULL,
	`material_days` integer NOT NULL,
	`dispatch_days` integer NOT NULL,
	`approval_days` integer NOT NULL,
	`adopted_by_id` text,
	`adopted_on` text,
	`adopted_paragraph` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organ_id`) REFERENCES `organs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`adopted_by_id`) REFERENCES `organs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "year_plans_year" CHECK("year_plans"."year" between 1800 and 2199),
	CONSTRAINT "year_plans_days" CHECK("year_plans"."dispatch_days" between 0 and 90 and "year_plans"."material_days" between "year_plans"."dispatch_days" and 120 and "year_plans"."approval_days" between 0 and 90),
	CONSTRAINT "year_plans_adopted" CHECK(("year_plans"."adopted_on" is null) = ("year_plans"."adopted_by_id" is null) and ("year_plans"."adopted_on" is null) = ("year_plans"."adopted_paragraph" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `year_plans_of_organ` ON `year_plans` (`organ_id`,`year`);--> statement-breakpoint
ALTER TABLE `meetings` ADD `is_budget` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE TRIGGER year_plans_never_replaced BEFORE INSERT ON year_plans
WHEN EXISTS (SELECT 1 FROM year_plans WHERE id = NEW.id OR (organ_id = NEW.organ_id AND year = NEW.year))
BEGIN
  SELECT RAISE(ABORT, 'a year plan is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER year_plans_never_deleted BEFORE DELETE ON year_plans
WHEN OLD.adopted_on IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'an adopted year plan stays');
END;
--> statement-breakpoint
CREATE TRIGGER year_plans_stay BEFORE UPDATE ON year_plans
WHEN OLD.adopted_on IS NOT NULL OR NEW.id <> OLD.id OR NEW.organ_id <> OLD.organ_id OR NEW.year <> OLD.year
BEGIN
  SELECT RAISE(ABORT, 'an adopted year plan stays as it was adopted');
END;
--> statement-breakpoint
CREATE TRIGGER planned_days_stay_on_insert BEFORE INSERT ON planned_days
WHEN (SELECT adopted_on FROM year_plans WHERE id = NEW.plan_id) IS NOT NULL
  OR EXISTS (SELECT 1 FROM planned_days WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'an adopted year plan stays as it was adopted');
END;
--> statement-breakpoint
CREATE TRIGGER planned_days_stay_on_delete BEFORE DELETE ON planned_days
WHEN (SELECT adopted_on FROM year_plans WHERE id = OLD.plan_id) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'an adopted year plan stays as it was adopted');
END;
--> statement-breakpoint
CREATE TRIGGER planned_days_stay BEFORE UPDATE ON planned_days
WHEN (SELECT adopted_on FROM year_plans WHERE id = OLD.plan_id) IS NOT NULL
  AND (NEW.meeting_id IS NOT NULL OR NEW.id <> OLD.id OR NEW.plan_id <> OLD.plan_id OR NEW.first_on <> OLD.first_on
    OR NEW.last_on <> OLD.last_on OR NEW.starts_at IS NOT OLD.starts_at OR NEW.ends_at IS NOT OLD.ends_at
    OR NEW.place IS NOT OLD.place OR NEW.is_budget <> OLD.is_budget OR NEW.material_on IS NOT OLD.material_on
    OR NEW.dispatch_on IS NOT OLD.dispatch_on OR NEW.approval_on IS NOT OLD.approval_on)
BEGIN
  SELECT RAISE(ABORT, 'an adopted year plan stays as it was adopted');
END;
