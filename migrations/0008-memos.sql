-- Memos become many for each target, with a kind, a title, an author and rich text. The one memo that a coding or a
-- participant carried in a column becomes a row with the id of its coding or participant; changes on record are told as
-- changes of that row, so that undo brings every earlier wording back.

CREATE TABLE memo_of_many (
  id TEXT PRIMARY KEY,
  target_kind TEXT NOT NULL,
  target_id TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'note',
  title TEXT NOT NULL DEFAULT '',
  -- JSON, see memoDocumentSchema; empty: the text as it is, a paragraph for each line.
  content TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL,
  author TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL
) STRICT;

CREATE TEMP TABLE memo_begin AS
SELECT json_extract(row_after, '$.id') AS id, min(seq), at, actor
FROM change_row JOIN change_set ON seq = set_seq
WHERE table_name = 'memo' AND row_before IS NULL
GROUP BY 1;

INSERT INTO memo_of_many (id, target_kind, target_id, text, author, created_at, updated_at)
SELECT memo.id, target_kind, target_id, text, coalesce(actor, ''), coalesce(at, updated_at), updated_at
FROM memo LEFT JOIN memo_begin ON memo_begin.id = memo.id;
DROP TABLE memo_begin;
DROP TABLE memo;
ALTER TABLE memo_of_many RENAME TO memo;
CREATE INDEX memo_by_target ON memo (target_kind, target_id);

INSERT INTO memo (id, target_kind, target_id, text, author, created_at, updated_at)
SELECT id, 'coding', id, memo, coder, created_at, created_at FROM coding WHERE memo <> '';
INSERT INTO memo (id, target_kind, target_id, text, created_at, updated_at)
SELECT id, 'participant', id, memo, coalesce((SELECT created_at FROM study), '2000-01-01'), coalesce((SELECT created_at FROM study), '2000-01-01')
FROM participant WHERE memo <> '';

INSERT INTO change_row (set_seq, table_name, row_before, row_after)
SELECT
  set_seq,
  'memo',
  CASE WHEN coalesce(row_before ->> '$.memo', '') <> '' THEN json_object(
    'id', row_before ->> '$.id', 'target_kind', table_name, 'target_id', row_before ->> '$.id',
    'kind', 'note', 'title', '', 'content', '', 'text', row_before ->> '$.memo',
    'author', coalesce(row_before ->> '$.coder', ''),
    'created_at', coalesce(row_before ->> '$.created_at', at), 'updated_at', at) END,
  CASE WHEN coalesce(row_after ->> '$.memo', '') <> '' THEN json_object(
    'id', row_after ->> '$.id', 'target_kind', table_name, 'target_id', row_after ->> '$.id',
    'kind', 'note', 'title', '', 'content', '', 'text', row_after ->> '$.memo',
    'author', coalesce(row_after ->> '$.coder', ''),
    'created_at', coalesce(row_after ->> '$.created_at', at), 'updated_at', at) END
FROM change_row JOIN change_set ON seq = set_seq
WHERE table_name IN ('coding', 'participant')
  AND coalesce(row_before ->> '$.memo', '') <> coalesce(row_after ->> '$.memo', '')
ORDER BY n;

ALTER TABLE coding DROP COLUMN memo;
ALTER TABLE participant DROP COLUMN memo;
