-- How many have opened a campaign, by where they lived when they did: a count, never who.
CREATE TABLE campaign_opened (
  campaign_id uuid NOT NULL REFERENCES campaign (id),
  region_code text NOT NULL,
  opened bigint NOT NULL,
  PRIMARY KEY (campaign_id, region_code)
);
