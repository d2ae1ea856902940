-- How sheets with these heads (a hash of them) were mapped the last time, for an OPD or a territory. Owned by the slice inventory.
CREATE TABLE inventory_mapping (
  scope text NOT NULL,
  heads text NOT NULL,
  columns jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (scope, heads)
);
