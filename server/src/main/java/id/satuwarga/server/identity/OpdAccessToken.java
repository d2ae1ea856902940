package id.satuwarga.server.identity;

/** What the token of an OPD's back end says: whose it is and by which registered key. */
record OpdAccessToken(String sub, String aud, String key) {
  static final String TYPE = "opd+jwt";
}
