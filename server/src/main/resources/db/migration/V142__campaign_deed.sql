-- What was done with a campaign, by whom and why, for the people who work on it. The audit has the same without reasons.
CREATE TABLE campaign_deed (
  campaign_id uuid NOT NULL REFERENCES campaign (id),
  id uuid NOT NULL,
  deed text NOT NULL,
  citizen_id uuid,
  happened_at timestamptz NOT NULL,
  version integer NOT NULL,
  reason text,
  send_at timestamptz,
  PRIMARY KEY (campaign_id, id)
);
