-- Where a run put codings is one body of columns (JSON, see electron/workers/stored-places.ts) instead of a row for each;
-- theme_member holds what was placed since, which goes before it. Runs of older versions have no such body.

-- Ids of the codings of the run, a line for each; columns of `places_hash` and of `found_hash` follow it.
ALTER TABLE theme_run ADD COLUMN coding_ids_hash TEXT REFERENCES body (hash);
ALTER TABLE theme_run ADD COLUMN places_hash TEXT REFERENCES body (hash);
-- JSON: ids of the themes that `places_hash` names by number.
ALTER TABLE theme_run ADD COLUMN place_themes TEXT NOT NULL DEFAULT '[]';
