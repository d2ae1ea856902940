-- A file that goes with a notice, of the slice notice: cleaned like every file. Until a notice takes it it is the OPD's and runs
-- out; then it is that notice's alone, and goes with the citizen's copy of it.
CREATE TABLE notice_attachment (
  id uuid PRIMARY KEY,
  opd_code text NOT NULL,
  notice_id uuid,
  place smallint NOT NULL DEFAULT 0,
  name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  content bytea NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz
);

CREATE INDEX notice_attachment_notice ON notice_attachment (notice_id) WHERE notice_id IS NOT NULL;
CREATE INDEX notice_attachment_waiting ON notice_attachment (opd_code, expires_at) WHERE notice_id IS NULL;
