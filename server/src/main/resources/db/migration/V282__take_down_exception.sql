-- Whether a step was ticked without what the server asks for it. What was ticked before it asked is by exception. Owned by the slice inventory.
ALTER TABLE take_down_step ADD COLUMN excepted boolean NOT NULL DEFAULT false;
UPDATE take_down_step SET excepted = true WHERE step IN ('users_told', 'redirected');
