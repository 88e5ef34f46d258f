-- Queries over codings that a person named; see docs/query.md for their text.
CREATE TABLE saved_query (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  position REAL NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
