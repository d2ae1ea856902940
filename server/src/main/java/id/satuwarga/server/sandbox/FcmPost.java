package id.satuwarga.server.sandbox;

import java.util.Map;

/** A message that the stand-in took, as a phone would get it. */
record FcmPost(String token, Map<String, String> data) {
  FcmPost {
    data = Map.copyOf(data);
  }

  @Override
  public String toString() {
    return "FcmPost[***]";
  }
}
