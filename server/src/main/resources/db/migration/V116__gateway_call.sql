-- The last calls to each mini-app, for its developers; nothing about the citizens who made them.
CREATE TABLE gateway_call (
  app_id      text        NOT NULL,
  id          uuid        NOT NULL,
  at          timestamptz NOT NULL,
  operator    text,
  operation   text        NOT NULL CHECK (operation IN ('open', 'act', 'image', 'data')),
  status      integer     NOT NULL,
  reason      text,
  duration_ms integer     NOT NULL CHECK (duration_ms >= 0),
  request_id  text        NOT NULL,
  PRIMARY KEY (app_id, id)
);
CREATE INDEX gateway_call_at ON gateway_call USING brin (at);
COMMENT ON COLUMN gateway_call.operator IS 'Absent when the call was refused before an operator was found.';
COMMENT ON COLUMN gateway_call.reason IS 'The code of the problem, where the answer was one.';
