-- The last link of each stream's chain; locked by whoever seals, so that two sealers cannot fork a chain.
CREATE TABLE audit_head (
  stream text PRIMARY KEY,
  sequence bigint NOT NULL,
  hash text NOT NULL
);

CREATE FUNCTION audit_head_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.stream = OLD.stream AND NEW.sequence > OLD.sequence THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'audit_head only moves on' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER audit_head_only_moves_on BEFORE UPDATE OR DELETE ON audit_head
  FOR EACH ROW EXECUTE FUNCTION audit_head_guard();

CREATE TRIGGER audit_head_not_emptied BEFORE TRUNCATE ON audit_head
  FOR EACH STATEMENT EXECUTE FUNCTION audit_head_guard();
