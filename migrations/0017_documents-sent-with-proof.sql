CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`document_key` text NOT NULL,
	`sha256` text NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`queued_at` text NOT NULL,
	`sent_at` text,
	FOREIGN KEY (`sha256`) REFERENCES `files`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deliveries_address" CHECK("deliveries"."address" like '_%@_%'),
	CONSTRAINT "deliveries_sent" CHECK("deliveries"."sent_at" is null or "deliveries"."sent_at" >= "deliveries"."queued_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_once` ON `deliveries` (`document_key`,`sha256`,`address`);--> statement-breakpoint
CREATE INDEX `deliveries_person` ON `deliveries` (`person_id`);--> statement-breakpoint
CREATE TRIGGER deliveries_never_replaced BEFORE INSERT ON deliveries
WHEN EXISTS (SELECT 1 FROM deliveries WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'a delivery is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER deliveries_never_deleted BEFORE DELETE ON deliveries
BEGIN
  SELECT RAISE(ABORT, 'a delivery is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER deliveries_only_sent BEFORE UPDATE ON deliveries
WHEN OLD.sent_at IS NOT NULL OR NEW.sent_at IS NULL OR NEW.id <> OLD.id OR NEW.document_key <> OLD.document_key
  OR NEW.sha256 <> OLD.sha256 OR NEW.person_id IS NOT OLD.person_id OR NEW.name <> OLD.name
  OR NEW.address <> OLD.address OR NEW.queued_at <> OLD.queued_at
BEGIN
  SELECT RAISE(ABORT, 'of a delivery only the time it was sent is added');
END;
