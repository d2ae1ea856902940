-- An app that the government runs, whoever made it: what the register says of it stands in facts. Owned by the slice inventory.
CREATE TABLE inventory_app (
  id uuid PRIMARY KEY,
  opd_code text NOT NULL REFERENCES opd (code),
  region_code text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  facts jsonb NOT NULL,
  sort_name text COLLATE "C" NOT NULL GENERATED ALWAYS AS (lower(facts ->> 'name')) STORED,
  name_key text NOT NULL,
  words tsvector NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  UNIQUE (opd_code, name_key)
);
COMMENT ON COLUMN inventory_app.name_key IS 'The plain words of the name: an OPD has no two apps that differ in letter case and punctuation only.';
COMMENT ON COLUMN inventory_app.words IS 'Plain words of what is searched, found by their beginnings.';
CREATE INDEX inventory_app_name ON inventory_app (sort_name, id);
CREATE INDEX inventory_app_words ON inventory_app USING gin (words);
