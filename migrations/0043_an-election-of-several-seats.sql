DROP INDEX `ballot_sums_one_drawn`;--> statement-breakpoint
ALTER TABLE `propositions` ADD `seats` integer DEFAULT 1 NOT NULL CONSTRAINT "propositions_seats" CHECK("seats" between 1 and 99) CONSTRAINT "propositions_seats_of_election" CHECK("seats" = 1 or "subject" = 'election');--> statement-breakpoint
DROP TRIGGER ballot_sums_never_replaced;
--> statement-breakpoint
CREATE TRIGGER ballot_sums_never_replaced BEFORE INSERT ON ballot_sums
WHEN EXISTS (SELECT 1 FROM ballot_sums WHERE id = new.id OR (proposition_id = new.proposition_id AND name = new.name))
BEGIN
  SELECT RAISE(ABORT, 'a row is never replaced in ballot_sums');
END;
--> statement-breakpoint
CREATE TRIGGER ballot_sums_drawn_within_seats_on_insert BEFORE INSERT ON ballot_sums
WHEN new.is_drawn AND (SELECT count(*) FROM ballot_sums WHERE proposition_id = new.proposition_id AND is_drawn) >= (SELECT seats FROM propositions WHERE id = new.proposition_id)
BEGIN
  SELECT RAISE(ABORT, 'the lot falls on no more than there are seats');
END;
--> statement-breakpoint
CREATE TRIGGER ballot_sums_drawn_within_seats_on_update BEFORE UPDATE OF is_drawn, proposition_id ON ballot_sums
WHEN new.is_drawn AND (SELECT count(*) FROM ballot_sums WHERE proposition_id = new.proposition_id AND is_drawn AND id <> old.id) >= (SELECT seats FROM propositions WHERE id = new.proposition_id)
BEGIN
  SELECT RAISE(ABORT, 'the lot falls on no more than there are seats');
END;
--> statement-breakpoint
CREATE TRIGGER propositions_seats_for_the_drawn BEFORE UPDATE OF seats ON propositions
WHEN (SELECT count(*) FROM ballot_sums WHERE proposition_id = new.id AND is_drawn) > new.seats
BEGIN
  SELECT RAISE(ABORT, 'the lot falls on no more than there are seats');
END;
