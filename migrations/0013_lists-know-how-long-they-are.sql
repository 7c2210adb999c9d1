CREATE TABLE `case_counts` (
	`year` integer NOT NULL,
	`status` text NOT NULL,
	`initiative` text NOT NULL,
	`is_collecting` integer NOT NULL,
	`total` integer NOT NULL,
	PRIMARY KEY(`year`, `status`, `initiative`, `is_collecting`)
);
--> statement-breakpoint
CREATE TABLE `record_counts` (
	`direction` text NOT NULL,
	`status` text NOT NULL,
	`total` integer NOT NULL,
	PRIMARY KEY(`direction`, `status`)
);
--> statement-breakpoint
INSERT INTO case_counts (year, status, initiative, is_collecting, total)
  SELECT year, status, initiative, is_collecting, count(*) FROM cases GROUP BY 1, 2, 3, 4;
--> statement-breakpoint
CREATE TRIGGER cases_counted AFTER INSERT ON cases
BEGIN
  INSERT INTO case_counts (year, status, initiative, is_collecting, total)
    VALUES (NEW.year, NEW.status, NEW.initiative, NEW.is_collecting, 1)
    ON CONFLICT DO UPDATE SET total = total + 1;
END;
--> statement-breakpoint
CREATE TRIGGER cases_counted_anew AFTER UPDATE OF year, status, initiative, is_collecting ON cases
BEGIN
  UPDATE case_counts SET total = total - 1
    WHERE year = OLD.year AND status = OLD.status AND initiative = OLD.initiative AND is_collecting = OLD.is_collecting;
  INSERT INTO case_counts (year, status, initiative, is_collecting, total)
    VALUES (NEW.year, NEW.status, NEW.initiative, NEW.is_collecting, 1)
    ON CONFLICT DO UPDATE SET total = total + 1;
END;
--> statement-breakpoint
INSERT INTO record_counts (direction, status, total)
  SELECT direction, status, count(*) FROM records GROUP BY 1, 2;
--> statement-breakpoint
CREATE TRIGGER records_counted AFTER INSERT ON records
BEGIN
  INSERT INTO record_counts (direction, status, total) VALUES (NEW.direction, NEW.status, 1)
    ON CONFLICT DO UPDATE SET total = total + 1;
END;
--> statement-breakpoint
CREATE TRIGGER records_counted_anew AFTER UPDATE OF direction, status ON records
BEGIN
  UPDATE record_counts SET total = total - 1 WHERE direction = OLD.direction AND status = OLD.status;
  INSERT INTO record_counts (direction, status, total) VALUES (NEW.direction, NEW.status, 1)
    ON CONFLICT DO UPDATE SET total = total + 1;
END;
