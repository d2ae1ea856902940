-- Owned by notice. What a template says or said, as JSON; no version is ever changed.
CREATE TABLE notice_template_version (
  template_id uuid NOT NULL REFERENCES notice_template (id),
  version integer NOT NULL,
  content text NOT NULL,
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (template_id, version)
);
