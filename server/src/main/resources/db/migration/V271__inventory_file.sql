-- Evidence: a paper about an app of the register, or the proof of a step by which it is taken down; cleaned like every file. Owned by the slice inventory.
CREATE TABLE inventory_file (
  id uuid PRIMARY KEY,
  inventory_id uuid NOT NULL REFERENCES inventory_app (id),
  step text CHECK (step IN ('data', 'users_told', 'redirected', 'contract_ended', 'server_freed')),
  name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  content bytea NOT NULL,
  added_by uuid NOT NULL,
  added_at timestamptz NOT NULL
);
CREATE INDEX inventory_file_app ON inventory_file (inventory_id, added_at, id);
