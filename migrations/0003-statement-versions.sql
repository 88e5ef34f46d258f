-- Every saved wording of a statement: its slots and its sentence, as they were at a time.
CREATE TABLE statement_version (
  id TEXT PRIMARY KEY,
  statement_id TEXT NOT NULL REFERENCES statement (id),
  at TEXT NOT NULL,
  writer TEXT NOT NULL,
  slots TEXT NOT NULL,
  sentence TEXT NOT NULL
) STRICT;
CREATE INDEX statement_version_by_statement ON statement_version (statement_id);

-- Studies from before begin with the wording they have.
INSERT INTO statement_version (id, statement_id, at, writer, slots, sentence)
SELECT lower(hex(randomblob(16))), id, created_at, '', slots, sentence FROM statement;
