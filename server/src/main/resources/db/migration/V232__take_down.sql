-- An app on its way out of use: where its citizens are led instead, and what it saves once it is gone. Owned by the slice inventory.
CREATE TABLE take_down (
  inventory_id uuid PRIMARY KEY REFERENCES inventory_app (id),
  mini_app text,
  begun_by uuid NOT NULL,
  begun_at timestamptz NOT NULL,
  yearly_saving bigint CHECK (yearly_saving >= 0),
  finished_by uuid,
  finished_at timestamptz,
  CHECK (num_nulls(yearly_saving, finished_by, finished_at) IN (0, 3))
);
