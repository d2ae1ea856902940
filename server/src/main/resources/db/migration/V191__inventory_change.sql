-- What each version of an app changed: [{"field", "from", "to"}]. Only ever added to. Owned by the slice inventory.
CREATE TABLE inventory_change (
  app_id uuid NOT NULL REFERENCES inventory_app (id),
  version integer NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by uuid NOT NULL,
  changes jsonb NOT NULL,
  PRIMARY KEY (app_id, version)
);
