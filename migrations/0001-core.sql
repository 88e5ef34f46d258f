-- One study. Rows of every table but `body` are captured in change sets, see electron/database/change-capture.ts.

CREATE TABLE study (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  offering TEXT NOT NULL,
  question TEXT NOT NULL,
  company_values TEXT NOT NULL,
  phases TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- Large immutable contents by their SHA-256: transcript texts and their turns (JSON). Never changed, never captured.
CREATE TABLE body (
  hash TEXT PRIMARY KEY,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE participant (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  pseudonym TEXT NOT NULL,
  segment TEXT,
  consent TEXT NOT NULL,
  attributes TEXT NOT NULL,
  memo TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  participant_id TEXT REFERENCES participant (id),
  title TEXT NOT NULL,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  language TEXT NOT NULL,
  length INTEGER NOT NULL,
  words INTEGER NOT NULL,
  turns INTEGER NOT NULL,
  text_hash TEXT NOT NULL REFERENCES body (hash),
  turns_hash TEXT NOT NULL REFERENCES body (hash),
  imported_at TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;
CREATE INDEX document_by_participant ON document (participant_id);
CREATE INDEX document_by_text ON document (text_hash);

CREATE TABLE code (
  id TEXT PRIMARY KEY,
  parent_id TEXT REFERENCES code (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  color INTEGER,
  description TEXT NOT NULL,
  facets TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;
CREATE INDEX code_by_parent ON code (parent_id);

CREATE TABLE coding (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id),
  code_id TEXT NOT NULL REFERENCES code (id),
  start_at INTEGER NOT NULL CHECK (start_at >= 0),
  end_at INTEGER NOT NULL CHECK (end_at > start_at),
  coder TEXT NOT NULL,
  facets TEXT NOT NULL,
  memo TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX coding_by_document ON coding (document_id, start_at);
CREATE INDEX coding_by_code ON coding (code_id);

CREATE TABLE memo (
  id TEXT PRIMARY KEY,
  target_kind TEXT NOT NULL,
  target_id TEXT NOT NULL,
  text TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (target_kind, target_id)
) STRICT;

CREATE TABLE theme (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  label_by_hand INTEGER NOT NULL,
  description TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;

-- A coding's place after a run; theme_id NULL is the visible unassigned list.
CREATE TABLE theme_member (
  coding_id TEXT PRIMARY KEY REFERENCES coding (id),
  theme_id TEXT REFERENCES theme (id),
  by_hand INTEGER NOT NULL,
  score REAL NOT NULL
) STRICT;
CREATE INDEX theme_member_by_theme ON theme_member (theme_id);

CREATE TABLE theme_run (
  id TEXT PRIMARY KEY,
  k INTEGER,
  seed INTEGER NOT NULL,
  version TEXT NOT NULL,
  input_hash TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE statement (
  id TEXT PRIMARY KEY,
  theme_id TEXT REFERENCES theme (id),
  title TEXT NOT NULL,
  state TEXT NOT NULL,
  slots TEXT NOT NULL,
  sentence TEXT NOT NULL,
  position REAL NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX statement_by_theme ON statement (theme_id);

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  statement_id TEXT NOT NULL REFERENCES statement (id),
  coding_id TEXT NOT NULL REFERENCES coding (id),
  slot TEXT,
  side TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_by_statement ON evidence (statement_id);
CREATE INDEX evidence_by_coding ON evidence (coding_id);

CREATE TABLE state_move (
  id TEXT PRIMARY KEY,
  statement_id TEXT NOT NULL REFERENCES statement (id),
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX state_move_by_statement ON state_move (statement_id);

-- The record of acts: what undo, redo and the history are made of.
CREATE TABLE change_set (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  label TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'abandoned'))
) STRICT;

CREATE TABLE change_row (
  n INTEGER PRIMARY KEY,
  set_seq INTEGER NOT NULL REFERENCES change_set (seq),
  table_name TEXT NOT NULL,
  row_before TEXT,
  row_after TEXT
) STRICT;
CREATE INDEX change_row_by_set ON change_row (set_seq);
