CREATE TABLE `ballot_sums` (
	`id` text PRIMARY KEY NOT NULL,
	`proposition_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`ballots` integer NOT NULL,
	`is_drawn` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`proposition_id`) REFERENCES `propositions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ballot_sums_ballots" CHECK("ballot_sums"."ballots" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ballot_sums_once` ON `ballot_sums` (`proposition_id`,`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `ballot_sums_one_drawn` ON `ballot_sums` (`proposition_id`) WHERE is_drawn = 1;--> statement-breakpoint
CREATE TABLE `clause_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`position` integer NOT NULL,
	`made_at` text NOT NULL,
	`made_by` text NOT NULL,
	`sha256` text NOT NULL,
	`blocks` text NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "clause_versions_sha256" CHECK(length("clause_versions"."sha256") = 64),
	CONSTRAINT "clause_versions_blocks" CHECK(json_type("clause_versions"."blocks") = 'array')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clause_versions_place` ON `clause_versions` (`matter_id`,`position`);--> statement-breakpoint
CREATE TABLE `motions` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`position` integer NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`reasons` text,
	`supporters` text NOT NULL,
	`is_withdrawn` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "motions_kind" CHECK("motions"."kind" in ('approve', 'reject', 'amend', 'add', 'remit', 'postpone', 'other')),
	CONSTRAINT "motions_supporters" CHECK(json_type("motions"."supporters") = 'array')
);
--> statement-breakpoint
CREATE INDEX `motions_of_matter` ON `motions` (`matter_id`,`position`);--> statement-breakpoint
CREATE TABLE `propositions` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`position` integer NOT NULL,
	`subject` text NOT NULL,
	`yes_text` text NOT NULL,
	`no_text` text,
	`method` text NOT NULL,
	`found` text,
	`requested_by` text,
	`is_repeated` integer DEFAULT false NOT NULL,
	`blank_ballots` integer DEFAULT 0 NOT NULL,
	`reason` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "propositions_subject" CHECK("propositions"."subject" in ('matter', 'postpone', 'remit', 'election', 'employment')),
	CONSTRAINT "propositions_method" CHECK("propositions"."method" in ('acclamation', 'open-vote', 'closed-vote')),
	CONSTRAINT "propositions_found" CHECK("propositions"."found" in ('yes', 'no')),
	CONSTRAINT "propositions_blank_ballots" CHECK("propositions"."blank_ballots" >= 0)
);
--> statement-breakpoint
CREATE INDEX `propositions_of_matter` ON `propositions` (`matter_id`,`position`);--> statement-breakpoint
CREATE TABLE `statements` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`position` integer NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`notified_on` text NOT NULL,
	`notified_time` text,
	`reason` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "statements_kind" CHECK("statements"."kind" in ('reservation', 'separate-opinion', 'minutes-note'))
);
--> statement-breakpoint
CREATE INDEX `statements_of_matter` ON `statements` (`matter_id`,`position`);--> statement-breakpoint
CREATE TABLE `votes` (
	`id` text PRIMARY KEY NOT NULL,
	`proposition_id` text NOT NULL,
	`position` integer NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`answer` text NOT NULL,
	FOREIGN KEY (`proposition_id`) REFERENCES `propositions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "votes_answer" CHECK("votes"."answer" in ('yes', 'no', 'abstain'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `votes_once_by_person` ON `votes` (`proposition_id`,`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `votes_once_by_name` ON `votes` (`proposition_id`,`name`) WHERE person_id is null;--> statement-breakpoint
ALTER TABLE `decision_blocks` ADD `type` text CONSTRAINT "decision_blocks_type" CHECK("type" in ('decide', 'propose', 'note', 'postpone', 'remit', 'assign', 'delegate', 'close-case'));
--> statement-breakpoint
CREATE TRIGGER motions_sealed_refuse_insert BEFORE INSERT ON motions
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT meeting_id FROM matters WHERE id = new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER motions_sealed_refuse_update BEFORE UPDATE ON motions
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id IN ((SELECT meeting_id FROM matters WHERE id = old.matter_id), (SELECT meeting_id FROM matters WHERE id = new.matter_id)))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER motions_sealed_refuse_delete BEFORE DELETE ON motions
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT meeting_id FROM matters WHERE id = old.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER propositions_sealed_refuse_insert BEFORE INSERT ON propositions
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT meeting_id FROM matters WHERE id = new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER propositions_sealed_refuse_update BEFORE UPDATE ON propositions
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id IN ((SELECT meeting_id FROM matters WHERE id = old.matter_id), (SELECT meeting_id FROM matters WHERE id = new.matter_id)))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER propositions_sealed_refuse_delete BEFORE DELETE ON propositions
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT meeting_id FROM matters WHERE id = old.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER statements_sealed_refuse_insert BEFORE INSERT ON statements
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT meeting_id FROM matters WHERE id = new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER statements_sealed_refuse_update BEFORE UPDATE ON statements
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id IN ((SELECT meeting_id FROM matters WHERE id = old.matter_id), (SELECT meeting_id FROM matters WHERE id = new.matter_id)))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER statements_sealed_refuse_delete BEFORE DELETE ON statements
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT meeting_id FROM matters WHERE id = old.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER clause_versions_sealed_refuse_insert BEFORE INSERT ON clause_versions
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT meeting_id FROM matters WHERE id = new.matter_id))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER votes_sealed_refuse_insert BEFORE INSERT ON votes
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT meeting_id FROM matters WHERE id = (SELECT matter_id FROM propositions WHERE id = new.proposition_id)))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER votes_sealed_refuse_update BEFORE UPDATE ON votes
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id IN ((SELECT meeting_id FROM matters WHERE id = (SELECT matter_id FROM propositions WHERE id = old.proposition_id)), (SELECT meeting_id FROM matters WHERE id = (SELECT matter_id FROM propositions WHERE id = new.proposition_id))))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER votes_sealed_refuse_delete BEFORE DELETE ON votes
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT meeting_id FROM matters WHERE id = (SELECT matter_id FROM propositions WHERE id = old.proposition_id)))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER ballot_sums_sealed_refuse_insert BEFORE INSERT ON ballot_sums
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT meeting_id FROM matters WHERE id = (SELECT matter_id FROM propositions WHERE id = new.proposition_id)))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER ballot_sums_sealed_refuse_update BEFORE UPDATE ON ballot_sums
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id IN ((SELECT meeting_id FROM matters WHERE id = (SELECT matter_id FROM propositions WHERE id = old.proposition_id)), (SELECT meeting_id FROM matters WHERE id = (SELECT matter_id FROM propositions WHERE id = new.proposition_id))))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER ballot_sums_sealed_refuse_delete BEFORE DELETE ON ballot_sums
WHEN EXISTS (SELECT 1 FROM meetings WHERE state = 'sealed' AND id = (SELECT meeting_id FROM matters WHERE id = (SELECT matter_id FROM propositions WHERE id = old.proposition_id)))
BEGIN
  SELECT RAISE(ABORT, 'minutes-locked');
END;
--> statement-breakpoint
CREATE TRIGGER motions_never_replaced BEFORE INSERT ON motions
WHEN EXISTS (SELECT 1 FROM motions WHERE id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'a row is never replaced in motions');
END;
--> statement-breakpoint
CREATE TRIGGER motions_keep_their_id BEFORE UPDATE OF id ON motions
WHEN new.id <> old.id
BEGIN
  SELECT RAISE(ABORT, 'an id never changes in motions');
END;
--> statement-breakpoint
CREATE TRIGGER propositions_never_replaced BEFORE INSERT ON propositions
WHEN EXISTS (SELECT 1 FROM propositions WHERE id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'a row is never replaced in propositions');
END;
--> statement-breakpoint
CREATE TRIGGER propositions_keep_their_id BEFORE UPDATE OF id ON propositions
WHEN new.id <> old.id
BEGIN
  SELECT RAISE(ABORT, 'an id never changes in propositions');
END;
--> statement-breakpoint
CREATE TRIGGER statements_never_replaced BEFORE INSERT ON statements
WHEN EXISTS (SELECT 1 FROM statements WHERE id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'a row is never replaced in statements');
END;
--> statement-breakpoint
CREATE TRIGGER statements_keep_their_id BEFORE UPDATE OF id ON statements
WHEN new.id <> old.id
BEGIN
  SELECT RAISE(ABORT, 'an id never changes in statements');
END;
--> statement-breakpoint
CREATE TRIGGER votes_never_replaced BEFORE INSERT ON votes
WHEN EXISTS (SELECT 1 FROM votes WHERE id = new.id OR (proposition_id = new.proposition_id AND (person_id = new.person_id OR (person_id IS NULL AND new.person_id IS NULL AND name = new.name))))
BEGIN
  SELECT RAISE(ABORT, 'a row is never replaced in votes');
END;
--> statement-breakpoint
CREATE TRIGGER votes_keep_their_id BEFORE UPDATE OF id ON votes
WHEN new.id <> old.id
BEGIN
  SELECT RAISE(ABORT, 'an id never changes in votes');
END;
--> statement-breakpoint
CREATE TRIGGER ballot_sums_never_replaced BEFORE INSERT ON ballot_sums
WHEN EXISTS (SELECT 1 FROM ballot_sums WHERE id = new.id OR (proposition_id = new.proposition_id AND (name = new.name OR (is_drawn = 1 AND new.is_drawn = 1))))
BEGIN
  SELECT RAISE(ABORT, 'a row is never replaced in ballot_sums');
END;
--> statement-breakpoint
CREATE TRIGGER ballot_sums_keep_their_id BEFORE UPDATE OF id ON ballot_sums
WHEN new.id <> old.id
BEGIN
  SELECT RAISE(ABORT, 'an id never changes in ballot_sums');
END;
--> statement-breakpoint
CREATE TRIGGER clause_versions_never_replaced BEFORE INSERT ON clause_versions
WHEN EXISTS (SELECT 1 FROM clause_versions WHERE id = new.id OR (matter_id = new.matter_id AND position = new.position))
BEGIN
  SELECT RAISE(ABORT, 'a row is never replaced in clause_versions');
END;
--> statement-breakpoint
CREATE TRIGGER clause_versions_stay BEFORE UPDATE ON clause_versions
BEGIN
  SELECT RAISE(ABORT, 'what was decided when the paragraph was closed stays');
END;
--> statement-breakpoint
CREATE TRIGGER clause_versions_never_deleted BEFORE DELETE ON clause_versions
BEGIN
  SELECT RAISE(ABORT, 'what was decided when the paragraph was closed stays');
END;
