-- A public key is no secret: whoever sees another agency's may register it too, and gains nothing, since only the owner can
-- sign with it. So a key is registered once at each agency, not once in the whole house, and nobody is kept out by a copy.
ALTER TABLE opd_key DROP CONSTRAINT opd_key_pkey, ADD PRIMARY KEY (opd_code, key_id);
