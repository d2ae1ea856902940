-- How many phones were handed a campaign, how many said that they showed it and how many citizens opened it, by quarters of an hour: counts,
-- never who. A quarter has several rows, so that many readers at once do not wait for one.
CREATE TABLE campaign_pace (
  campaign_id uuid NOT NULL REFERENCES campaign (id),
  began_at timestamptz NOT NULL,
  share smallint NOT NULL,
  handed_over bigint NOT NULL DEFAULT 0,
  receipts bigint NOT NULL DEFAULT 0,
  opened bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (campaign_id, began_at, share)
);

ALTER TABLE campaign_opened ADD COLUMN receipts bigint NOT NULL DEFAULT 0;
