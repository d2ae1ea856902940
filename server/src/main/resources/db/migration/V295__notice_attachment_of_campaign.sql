-- A file of a notice to territories carries its campaign's id in notice_id from the beginning, and goes when the campaign has ended.
ALTER TABLE notice_attachment ADD COLUMN of_campaign boolean NOT NULL DEFAULT false;
CREATE INDEX notice_attachment_campaign ON notice_attachment (notice_id) WHERE of_campaign;
