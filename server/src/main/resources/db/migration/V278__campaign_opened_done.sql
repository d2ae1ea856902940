-- How many have done what a campaign asks for, by where they lived when they said so: a count, never who.
ALTER TABLE campaign_opened ADD COLUMN done bigint NOT NULL DEFAULT 0;
