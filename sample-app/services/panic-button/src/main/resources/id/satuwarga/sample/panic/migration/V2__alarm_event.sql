-- what happened and who did it: written once, never changed
CREATE TABLE alarm_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  alarm bigint NOT NULL REFERENCES alarm (number),
  happened_at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('RAISED', 'PRESSED_AGAIN', 'ACCEPTED', 'CLOSED', 'CANCELLED_BY_CITIZEN', 'CANCELLED_BY_OFFICER')),
  officer text,
  -- the press or the request that made it: a repeat changes nothing
  action_id text NOT NULL UNIQUE,
  CHECK ((officer IS NOT NULL) = (kind IN ('ACCEPTED', 'CLOSED', 'CANCELLED_BY_OFFICER')))
);
CREATE INDEX alarm_event_of ON alarm_event (alarm, id);
CREATE FUNCTION alarm_event_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what happened to an alarm is not changed';
END
$$;
CREATE TRIGGER alarm_event_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON alarm_event
  FOR EACH STATEMENT EXECUTE FUNCTION alarm_event_is_kept();
