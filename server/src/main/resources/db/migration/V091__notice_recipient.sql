-- How many notices an OPD has sent to one citizen of late; the citizen alone is a prefix of it.
CREATE INDEX notice_recipient ON notice (citizen_id, opd_code, sent_at);
DROP INDEX notice_citizen;
