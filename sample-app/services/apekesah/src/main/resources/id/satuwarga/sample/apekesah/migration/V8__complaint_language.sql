-- the language of the visit in which it was filed: notices about it are written in it
ALTER TABLE complaint ADD COLUMN language text NOT NULL DEFAULT 'id' CHECK (language IN ('id', 'en'));
