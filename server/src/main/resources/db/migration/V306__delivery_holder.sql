-- The citizen of a delivery is looked for once for a portion, not with each row, which wrote to the citizen's own row too. Who
-- writes deliveries holds back erasures for as long (an advisory lock, shared); an erasure waits for them, then forgets the
-- citizen's devices and deliveries.
ALTER TABLE delivery DROP CONSTRAINT delivery_citizen_id_fkey;
