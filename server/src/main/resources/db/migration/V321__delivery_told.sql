-- What a delivery says and of which kind it is, is of use only while it waits.
ALTER TABLE delivery ALTER COLUMN title DROP NOT NULL;
ALTER TABLE delivery ADD CONSTRAINT delivery_waits_with_title CHECK (title IS NOT NULL OR state NOT IN ('queued', 'held'));
