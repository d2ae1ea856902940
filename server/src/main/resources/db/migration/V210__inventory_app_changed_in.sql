-- In which transaction an app was changed last: a node that keeps the register in memory asks for what is newer than all it has seen. Only good
-- within one running database. Owned by the slice inventory.
ALTER TABLE inventory_app ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX inventory_app_changed_in ON inventory_app (changed_in);
