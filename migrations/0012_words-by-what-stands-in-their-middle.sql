DELETE FROM search_entries;
--> statement-breakpoint
DROP TABLE search_public;
--> statement-breakpoint
CREATE VIRTUAL TABLE search_public USING fts5(title, title_stems, title_heads, title_middles, title_tails, parties, party_heads, body, body_stems, facets, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
--> statement-breakpoint
DROP TABLE search_internal;
--> statement-breakpoint
CREATE VIRTUAL TABLE search_internal USING fts5(title, title_stems, title_heads, title_middles, title_tails, parties, party_heads, body, body_stems, facets, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
--> statement-breakpoint
DROP TABLE search_working;
--> statement-breakpoint
CREATE VIRTUAL TABLE search_working USING fts5(title, title_stems, title_heads, title_middles, title_tails, parties, party_heads, body, body_stems, facets, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
--> statement-breakpoint
DROP TABLE search_protected;
--> statement-breakpoint
CREATE VIRTUAL TABLE search_protected USING fts5(title, title_stems, title_heads, title_middles, title_tails, parties, party_heads, body, body_stems, facets, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
