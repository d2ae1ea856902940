-- Who did what. A row is written unchained in the transaction of the deed; the sealer links it into its stream's chain within
-- seconds, which is the only change a row ever sees.
CREATE TABLE audit_entry (
  id uuid PRIMARY KEY,
  stream text NOT NULL,
  happened_at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  object text NOT NULL,
  details text NOT NULL,
  sequence bigint,
  previous_hash text,
  hash text,
  UNIQUE (stream, sequence),
  CHECK (num_nulls(sequence, previous_hash, hash) IN (0, 3))
);

CREATE INDEX audit_entry_unsealed ON audit_entry (id) WHERE hash IS NULL;

CREATE FUNCTION audit_entry_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.hash IS NULL THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.hash IS NULL AND NEW.hash IS NOT NULL
      AND (NEW.id, NEW.stream, NEW.happened_at, NEW.actor, NEW.action, NEW.object, NEW.details)
        = (OLD.id, OLD.stream, OLD.happened_at, OLD.actor, OLD.action, OLD.object, OLD.details) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'audit_entry only grows' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER audit_entry_only_grows BEFORE INSERT OR UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_entry_guard();

CREATE TRIGGER audit_entry_not_emptied BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_guard();
