CREATE TABLE `summons_replies` (
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`answer` text,
	`note` text,
	`answered_at` text,
	`called_for_id` text,
	`called_at` text,
	PRIMARY KEY(`meeting_id`, `person_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`called_for_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "summons_replies_answer" CHECK("summons_replies"."answer" in ('coming', 'hindered')),
	CONSTRAINT "summons_replies_answered" CHECK(("summons_replies"."answer" is null) = ("summons_replies"."answered_at" is null)),
	CONSTRAINT "summons_replies_call" CHECK(("summons_replies"."called_for_id" is null) = ("summons_replies"."called_at" is null) and ("summons_replies"."called_for_id" is null or "summons_replies"."called_for_id" <> "summons_replies"."person_id"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `summons_replies_called` ON `summons_replies` (`meeting_id`,`called_for_id`);--> statement-breakpoint
CREATE TABLE `summonses` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`sha256` text NOT NULL,
	`content` text NOT NULL,
	`sent_at` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `files`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `summonses_of_meeting` ON `summonses` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TRIGGER summonses_refuse_insert BEFORE INSERT ON summonses
WHEN EXISTS (SELECT 1 FROM summonses WHERE id = NEW.id OR (meeting_id = NEW.meeting_id AND position = NEW.position))
BEGIN
  SELECT RAISE(ABORT, 'a kallelse that was sent is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER summonses_refuse_update BEFORE UPDATE ON summonses
BEGIN
  SELECT RAISE(ABORT, 'a kallelse that was sent stays as it was sent');
END;
--> statement-breakpoint
CREATE TRIGGER summonses_refuse_delete BEFORE DELETE ON summonses
BEGIN
  SELECT RAISE(ABORT, 'a kallelse that was sent stays as it was sent');
END;
