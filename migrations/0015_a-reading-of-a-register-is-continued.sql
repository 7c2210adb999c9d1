CREATE TABLE `register_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`started_at` text NOT NULL,
	`finished_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `register_imports_unfinished` ON `register_imports` (("finished_at" is null)) WHERE "register_imports"."finished_at" is null;--> statement-breakpoint
ALTER TABLE `cases` ADD `register_import_id` text REFERENCES register_imports(id);--> statement-breakpoint
CREATE INDEX `cases_register_import` ON `cases` (`register_import_id`);