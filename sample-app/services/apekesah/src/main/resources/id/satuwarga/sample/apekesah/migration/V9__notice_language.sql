ALTER TABLE notice_outbox ADD COLUMN language text NOT NULL DEFAULT 'id' CHECK (language IN ('id', 'en'));
