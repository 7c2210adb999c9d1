CREATE VIRTUAL TABLE search_public USING fts5(title, title_stems, title_parts, parties, body, body_stems, facets, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
--> statement-breakpoint
CREATE VIRTUAL TABLE search_internal USING fts5(title, title_stems, title_parts, parties, body, body_stems, facets, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
--> statement-breakpoint
CREATE VIRTUAL TABLE search_working USING fts5(title, title_stems, title_parts, parties, body, body_stems, facets, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
--> statement-breakpoint
CREATE VIRTUAL TABLE search_protected USING fts5(title, title_stems, title_parts, parties, body, body_stems, facets, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
