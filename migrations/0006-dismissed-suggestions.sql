-- Suggestions that a person does not want, found again by their words and what stands beside them.
CREATE TABLE dismissed_suggestion (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id),
  kind TEXT NOT NULL,
  code_id TEXT,
  words TEXT NOT NULL,
  before_words TEXT NOT NULL,
  after_words TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX dismissed_suggestion_document ON dismissed_suggestion (document_id);
