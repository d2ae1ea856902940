-- Finds citizens by telephone number, for lists of named people. Owned by identity.
CREATE INDEX citizen_phone ON citizen (phone) WHERE phone IS NOT NULL;
