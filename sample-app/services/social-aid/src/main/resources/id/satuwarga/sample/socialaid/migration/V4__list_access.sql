-- Every named list that was shown, to whom and why; written before the names are read.
CREATE TABLE list_access (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject text NOT NULL,
  official text NOT NULL,
  post text NOT NULL,
  benefit text NOT NULL,
  village_code text NOT NULL,
  legal_basis text NOT NULL REFERENCES legal_basis (code),
  purpose text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 300),
  action_id text NOT NULL,
  seen_at timestamptz NOT NULL
);
CREATE TABLE list_access_person (
  access bigint NOT NULL REFERENCES list_access (id),
  nik text NOT NULL REFERENCES recipient (nik),
  PRIMARY KEY (access, nik)
);
CREATE INDEX list_access_of ON list_access_person (nik, access DESC);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was looked at stays written down';
END
$$;
CREATE TRIGGER list_access_stays BEFORE UPDATE OR DELETE ON list_access FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER list_access_person_stays BEFORE UPDATE OR DELETE ON list_access_person FOR EACH ROW EXECUTE FUNCTION refuse_change();
