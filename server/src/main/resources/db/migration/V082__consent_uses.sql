-- Data of other services that the citizen lets the mini-app read, each by its source.
ALTER TABLE consent ADD COLUMN uses text[] NOT NULL DEFAULT '{}';
