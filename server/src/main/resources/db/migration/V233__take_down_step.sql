-- What was done to take an app down, with its proof; taken back by deleting the row, until the app is gone. Owned by the slice inventory.
CREATE TABLE take_down_step (
  inventory_id uuid NOT NULL REFERENCES take_down (inventory_id) ON DELETE CASCADE,
  step text NOT NULL CHECK (step IN ('data', 'users_told', 'redirected', 'contract_ended', 'server_freed')),
  proof text NOT NULL,
  done_by uuid NOT NULL,
  done_at timestamptz NOT NULL,
  PRIMARY KEY (inventory_id, step)
);
