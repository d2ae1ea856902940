-- Files of apps on their way into the register: content until it is applied, figures from then on. Seen by who sent it only. Owned by the
-- slice inventory.
CREATE TABLE inventory_import (
  id uuid PRIMARY KEY,
  uploaded_by uuid NOT NULL,
  opd_code text REFERENCES opd (code),
  file_name text NOT NULL,
  content bytea,
  columns jsonb NOT NULL,
  figures jsonb,
  uploaded_at timestamptz NOT NULL,
  applied_at timestamptz,
  CHECK ((content IS NULL) = (applied_at IS NOT NULL))
);
COMMENT ON COLUMN inventory_import.columns IS 'What each column, counted from 0, is about.';
CREATE INDEX inventory_import_waiting ON inventory_import (uploaded_by) WHERE content IS NOT NULL;
