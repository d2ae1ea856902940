-- Owned by notice. Words that an agency writes again and again, for one territory; what they say stands in notice_template_version.
CREATE TABLE notice_template (
  id uuid PRIMARY KEY,
  opd_code text NOT NULL REFERENCES opd (code),
  region_code text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  created_at timestamptz NOT NULL,
  retired_at timestamptz
);
CREATE INDEX notice_template_opd ON notice_template (opd_code, id) WHERE retired_at IS NULL;
