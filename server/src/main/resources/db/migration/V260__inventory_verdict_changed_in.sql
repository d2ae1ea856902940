-- In which transaction somebody said last what two apps are: a node that keeps clusters in memory asks for what is newer than all it has
-- seen. Only good within one running database. Owned by the slice inventory.
ALTER TABLE inventory_verdict ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX inventory_verdict_changed_in ON inventory_verdict (changed_in);
