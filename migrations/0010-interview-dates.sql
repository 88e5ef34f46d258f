-- The day an interview was held (ISO calendar date); NULL: nobody has said.
ALTER TABLE document ADD COLUMN interviewed_on TEXT;
