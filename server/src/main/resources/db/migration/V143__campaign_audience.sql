-- How many citizens a campaign had at release, one level below the widest of its territories.
CREATE TABLE campaign_audience (
  campaign_id uuid NOT NULL REFERENCES campaign (id),
  region_code text NOT NULL,
  citizens bigint NOT NULL,
  PRIMARY KEY (campaign_id, region_code)
);
