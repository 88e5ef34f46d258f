-- Views of the explorer that a person named: the filter and the open figures as the query of an address.
CREATE TABLE named_view (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  position REAL NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
