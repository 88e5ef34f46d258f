-- Findings decks: slides in order, each with what was computed for it and what was changed by hand.
CREATE TABLE deck (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  audience TEXT NOT NULL,
  length INTEGER NOT NULL,
  language TEXT NOT NULL,
  look TEXT NOT NULL,
  privacy TEXT NOT NULL,
  position REAL NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE deck_slide (
  id TEXT PRIMARY KEY,
  deck_id TEXT NOT NULL REFERENCES deck (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  hidden INTEGER NOT NULL,
  edits TEXT NOT NULL,
  content_hash TEXT REFERENCES body (hash),
  position REAL NOT NULL
) STRICT;
CREATE INDEX deck_slide_by_deck ON deck_slide (deck_id);
CREATE INDEX deck_slide_by_content ON deck_slide (content_hash);

-- A deck as it was, under a name.
CREATE TABLE deck_version (
  id TEXT PRIMARY KEY,
  deck_id TEXT NOT NULL REFERENCES deck (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  state_hash TEXT NOT NULL REFERENCES body (hash)
) STRICT;
CREATE INDEX deck_version_by_deck ON deck_version (deck_id);
CREATE INDEX deck_version_by_state ON deck_version (state_hash);

-- Logo and company template, in base64.
CREATE TABLE deck_file (
  id TEXT PRIMARY KEY,
  deck_id TEXT NOT NULL REFERENCES deck (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  mime TEXT NOT NULL,
  content_hash TEXT NOT NULL REFERENCES body (hash)
) STRICT;
CREATE INDEX deck_file_by_deck ON deck_file (deck_id);
CREATE INDEX deck_file_by_content ON deck_file (content_hash);
