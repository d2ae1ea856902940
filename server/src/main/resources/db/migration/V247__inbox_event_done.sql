-- That something was done is told to the citizen's other devices too.
ALTER TABLE inbox_event
  DROP CONSTRAINT inbox_event_kind_check,
  ADD CONSTRAINT inbox_event_kind_check CHECK (kind IN ('item', 'read', 'deleted', 'archived', 'restored', 'done'));
