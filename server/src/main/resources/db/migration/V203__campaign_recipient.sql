-- Owned by notice. Whom a notice to named people went to, fixed when it was released: a row for each, with where they lived then and when
-- they opened it. Notices to territories have no such rows.
CREATE TABLE campaign_recipient (
  citizen_id uuid NOT NULL REFERENCES citizen (id) ON DELETE CASCADE,
  campaign_id uuid NOT NULL REFERENCES campaign (id),
  home text NOT NULL,
  opened_at timestamptz,
  PRIMARY KEY (citizen_id, campaign_id)
);
CREATE INDEX campaign_recipient_campaign ON campaign_recipient (campaign_id, citizen_id);
