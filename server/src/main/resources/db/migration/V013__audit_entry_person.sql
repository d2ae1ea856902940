-- What the record says about one person, for the trail that belongs to their export.
CREATE INDEX audit_entry_actor ON audit_entry (actor, id) WHERE actor LIKE 'citizen:%';
CREATE INDEX audit_entry_object ON audit_entry (object, id) WHERE object LIKE 'citizen:%';
