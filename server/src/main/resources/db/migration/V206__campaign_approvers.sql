-- Owned by notice. Who has approved this version of a campaign; an emergency takes two of them, and an edit or a refusal voids all.
ALTER TABLE campaign ADD COLUMN approvers uuid[] NOT NULL DEFAULT '{}';
