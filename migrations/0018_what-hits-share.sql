CREATE TABLE `entry_facets` (
	`id` integer PRIMARY KEY NOT NULL,
	`set_id` integer NOT NULL,
	FOREIGN KEY (`set_id`) REFERENCES `facet_sets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `facet_sets` (
	`id` integer PRIMARY KEY NOT NULL,
	`facets` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `facet_sets_facets` ON `facet_sets` (`facets`);
--> statement-breakpoint
INSERT INTO facet_sets (facets)
  SELECT DISTINCT json_array(kind, direction, record_type, status, officer_id) FROM search_entries;
--> statement-breakpoint
INSERT INTO entry_facets (id, set_id)
  SELECT search_entries.id, facet_sets.id FROM search_entries
  JOIN facet_sets ON facet_sets.facets = json_array(kind, direction, record_type, status, officer_id)
  ORDER BY search_entries.id;
--> statement-breakpoint
CREATE TRIGGER search_entries_sorted AFTER INSERT ON search_entries
BEGIN
  INSERT INTO facet_sets (facets)
    SELECT json_array(NEW.kind, NEW.direction, NEW.record_type, NEW.status, NEW.officer_id)
    WHERE true
    ON CONFLICT DO NOTHING;
  INSERT INTO entry_facets (id, set_id)
    SELECT NEW.id, id FROM facet_sets
    WHERE facets = json_array(NEW.kind, NEW.direction, NEW.record_type, NEW.status, NEW.officer_id);
END;
--> statement-breakpoint
CREATE TRIGGER search_entries_unsorted AFTER DELETE ON search_entries
BEGIN
  DELETE FROM entry_facets WHERE id = OLD.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_entries_written_anew BEFORE UPDATE ON search_entries
BEGIN
  SELECT RAISE(ABORT, 'an entry of the search is taken away and written anew, never changed');
END;
