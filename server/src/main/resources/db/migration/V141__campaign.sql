-- A notice to everybody of some territories: drafted by one person, approved by another, and when released one row for any number
-- of readers. What readers see of it carries numbers from broadcast_number: released_no its place among all broadcasts, ended_no
-- when it was stopped or ran out, changed_no whatever happened last.
CREATE TABLE campaign (
  id uuid PRIMARY KEY,
  opd_code text NOT NULL REFERENCES opd (code),
  state text NOT NULL CHECK (state IN
    ('draft', 'submitted', 'approved', 'scheduled', 'sending', 'sent', 'stopped', 'expired', 'returned', 'rejected')),
  version integer NOT NULL CHECK (version > 0),
  kind text NOT NULL CHECK (kind IN ('notice', 'correction', 'recall')),
  corrects uuid REFERENCES campaign (id),
  corrected_by uuid REFERENCES campaign (id),
  subject text NOT NULL,
  body text NOT NULL,
  category text NOT NULL CHECK (category IN ('emergency', 'announcement', 'service_change', 'event')),
  language text NOT NULL CHECK (language IN ('id', 'en')),
  territories text[] NOT NULL CHECK (cardinality(territories) > 0),
  exclusions text[] NOT NULL,
  app_id text,
  page text,
  expires_at timestamptz,
  author uuid NOT NULL,
  writers uuid[] NOT NULL,
  reviewed text,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  send_at timestamptz,
  released_at timestamptz,
  ends_at timestamptz,
  audience bigint,
  released_no bigint,
  ended_no bigint,
  changed_no bigint
);
COMMENT ON COLUMN campaign.writers IS 'Everybody who drafted, edited or submitted it: none of them may approve it.';
COMMENT ON COLUMN campaign.ends_at IS 'When those who have not read it stop seeing it: its expiry, and for all some months after release.';
COMMENT ON COLUMN campaign.reviewed IS 'The content that an approver last judged, as JSON.';

CREATE INDEX campaign_opd ON campaign (opd_code, id);
CREATE INDEX campaign_due ON campaign (send_at) WHERE state = 'scheduled';
CREATE INDEX campaign_shown ON campaign (ends_at) WHERE state IN ('sending', 'sent');
CREATE INDEX campaign_uncounted ON campaign (released_at) WHERE audience IS NULL AND released_at IS NOT NULL;
CREATE INDEX campaign_change ON campaign (changed_no) WHERE changed_no IS NOT NULL;
