-- When a notice comes to its end unless it is opened before. Told apart from expires_at, which stays, so that no index looks
-- at the state: a delivery then changes the row where it lies. Who writes a notice holds its citizen, so that the citizen is
-- looked for once and not with each row; an erasure holds the citizen too, before it forgets them in here.
ALTER TABLE notice ADD COLUMN lapses_at timestamptz;
UPDATE notice SET lapses_at = expires_at WHERE state IN ('accepted', 'delivered') AND expires_at IS NOT NULL;
DROP INDEX notice_expiry;
CREATE INDEX notice_lapse ON notice (lapses_at) WHERE lapses_at IS NOT NULL;
ALTER TABLE notice DROP CONSTRAINT notice_citizen_id_fkey;
ALTER TABLE notice SET (fillfactor = 70);
