-- A file goes to one service of one OPD, and comes back when the OPD refuses the press that carried it.
ALTER TABLE upload ADD COLUMN app_id text;
ALTER TABLE upload ADD COLUMN action_id uuid;
COMMENT ON COLUMN upload.app_id IS 'The service it was sent to: suspended, it fetches no files.';
COMMENT ON COLUMN upload.action_id IS 'The one press that carried it; nothing when several did, and it stays with the OPD.';
