PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_summons_replies` (
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`answer` text,
	`note` text,
	`answered_at` text,
	`called_for_id` text,
	`called_at` text,
	`released_for_id` text,
	`released_at` text,
	PRIMARY KEY(`meeting_id`, `person_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`called_for_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`released_for_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "summons_replies_answer" CHECK("__new_summons_replies"."answer" in ('coming', 'hindered')),
	CONSTRAINT "summons_replies_answered" CHECK(("__new_summons_replies"."answer" is null) = ("__new_summons_replies"."answered_at" is null)),
	CONSTRAINT "summons_replies_release" CHECK(("__new_summons_replies"."released_for_id" is null) = ("__new_summons_replies"."released_at" is null) and ("__new_summons_replies"."released_for_id" is null or "__new_summons_replies"."called_for_id" is null)),
	CONSTRAINT "summons_replies_call" CHECK(("__new_summons_replies"."called_for_id" is null) = ("__new_summons_replies"."called_at" is null) and ("__new_summons_replies"."called_for_id" is null or "__new_summons_replies"."called_for_id" <> "__new_summons_replies"."person_id"))
);
--> statement-breakpoint
INSERT INTO `__new_summons_replies`("meeting_id", "person_id", "answer", "note", "answered_at", "called_for_id", "called_at") SELECT "meeting_id", "person_id", "answer", "note", "answered_at", "called_for_id", "called_at" FROM `summons_replies`;--> statement-breakpoint
DROP TABLE `summons_replies`;--> statement-breakpoint
ALTER TABLE `__new_summons_replies` RENAME TO `summons_replies`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `summons_replies_called` ON `summons_replies` (`meeting_id`,`called_for_id`);