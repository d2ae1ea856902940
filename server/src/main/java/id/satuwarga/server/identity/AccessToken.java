package id.satuwarga.server.identity;

import java.util.UUID;

/** What an access token of ours says; RFC 9068, plus the session that it lives and dies with. */
record AccessToken(CitizenId sub, String aud, String clientId, UUID sid) {
  static final String TYPE = "at+jwt";
}
