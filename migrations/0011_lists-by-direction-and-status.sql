CREATE INDEX `cases_status` ON `cases` (`status`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `records_direction` ON `records` (`direction`,`document_on`,`id`);