-- All chains' heads at one moment, chained themselves: whoever rewrites a chain must rewrite every anchor since, and the copies of
-- anchors kept elsewhere (each is written to the log) tell.
CREATE TABLE audit_anchor (
  sequence bigint PRIMARY KEY,
  anchored_at timestamptz NOT NULL,
  heads text NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL
);

CREATE FUNCTION audit_anchor_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_anchor only grows' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER audit_anchor_only_grows BEFORE UPDATE OR DELETE ON audit_anchor
  FOR EACH ROW EXECUTE FUNCTION audit_anchor_guard();

CREATE TRIGGER audit_anchor_not_emptied BEFORE TRUNCATE ON audit_anchor
  FOR EACH STATEMENT EXECUTE FUNCTION audit_anchor_guard();
