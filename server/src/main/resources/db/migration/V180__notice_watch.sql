-- OPDs of whose notices somebody wants to hear, of the slice notice. Where an OPD does not stand here nothing is written down.
CREATE TABLE notice_watch (
  opd_code text PRIMARY KEY REFERENCES opd (code)
);
