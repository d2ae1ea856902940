-- Data may come from another service: from which, and as it was called at that time.
ALTER TABLE access_log ADD COLUMN source text;
ALTER TABLE access_log ADD COLUMN source_name jsonb;
ALTER TABLE access_log ADD CHECK ((source IS NULL) = (source_name IS NULL));
