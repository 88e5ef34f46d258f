-- What a codebook says of a code beside its name: how the name is read (kana), when it is used and when not, examples.
ALTER TABLE code ADD COLUMN reading TEXT NOT NULL DEFAULT '';
ALTER TABLE code ADD COLUMN inclusion TEXT NOT NULL DEFAULT '';
ALTER TABLE code ADD COLUMN exclusion TEXT NOT NULL DEFAULT '';
-- JSON, see codeExampleSchema.
ALTER TABLE code ADD COLUMN examples TEXT NOT NULL DEFAULT '[]';
-- The key that applies the code in a transcript, as `key-match` reads it; empty: none.
ALTER TABLE code ADD COLUMN shortcut TEXT NOT NULL DEFAULT '';

-- Every meaning a code has had: what it was called and how it was explained, from `at` on. The first row of a code, with
-- an empty time, is the meaning before the first change. It is part of the study and stays when the past is forgotten.
CREATE TABLE code_version (
  id TEXT PRIMARY KEY,
  code_id TEXT NOT NULL REFERENCES code (id),
  position INTEGER NOT NULL,
  at TEXT NOT NULL,
  writer TEXT NOT NULL,
  -- What made the change: 'write', 'merge' or 'split'; `source` names the codes that were merged or split.
  event TEXT NOT NULL,
  source TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  description TEXT NOT NULL,
  inclusion TEXT NOT NULL,
  exclusion TEXT NOT NULL,
  examples TEXT NOT NULL
) STRICT;
CREATE INDEX code_version_by_code ON code_version (code_id, position);
