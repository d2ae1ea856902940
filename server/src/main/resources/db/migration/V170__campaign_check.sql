-- Owned by notice. That somebody looked at what goes to whom before submitting it: of which version, and how many citizens they were
-- told. Submitting names one; an edit raises the version and so voids all.
CREATE TABLE campaign_check (
  id uuid PRIMARY KEY,
  campaign_id uuid NOT NULL REFERENCES campaign (id),
  version integer NOT NULL,
  citizens bigint NOT NULL,
  checked_by uuid NOT NULL,
  checked_at timestamptz NOT NULL
);
CREATE INDEX campaign_check_campaign ON campaign_check (campaign_id);
