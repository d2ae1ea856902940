-- Owned by notice. Who of those who live there is meant (service, age, language), as JSON; null means all.
ALTER TABLE campaign ADD COLUMN narrowing text;
