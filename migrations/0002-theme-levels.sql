-- What a run found on every level is one body (JSON, see shared/domain/found-themes.ts); here is what lists need.

ALTER TABLE theme ADD COLUMN locked INTEGER NOT NULL DEFAULT 0;
-- JSON, see themeStabilitySchema; NULL: unknown.
ALTER TABLE theme ADD COLUMN stability TEXT;

ALTER TABLE theme_member ADD COLUMN is_new INTEGER NOT NULL DEFAULT 0;
-- The locked theme that a coding is like.
ALTER TABLE theme_member ADD COLUMN suggested_id TEXT REFERENCES theme (id);
CREATE INDEX theme_member_by_suggestion ON theme_member (suggested_id) WHERE suggested_id IS NOT NULL;

-- JSON, see themeLevelSchema; coarse to fine.
ALTER TABLE theme_run ADD COLUMN levels TEXT NOT NULL DEFAULT '[]';
ALTER TABLE theme_run ADD COLUMN level INTEGER NOT NULL DEFAULT 0;
ALTER TABLE theme_run ADD COLUMN chosen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE theme_run ADD COLUMN found_hash TEXT REFERENCES body (hash);
