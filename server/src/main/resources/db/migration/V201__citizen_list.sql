-- Owned by identity. Citizens whom somebody with a purpose has named by NIK or telephone number; what was written for who is no citizen, or
-- lives elsewhere, is not kept. The list itself, its purpose and its author are the slice notice's.
CREATE TABLE citizen_list (
  citizen_id uuid NOT NULL REFERENCES citizen (id) ON DELETE CASCADE,
  list_id uuid NOT NULL,
  PRIMARY KEY (citizen_id, list_id)
);
CREATE INDEX citizen_list_members ON citizen_list (list_id, citizen_id);
