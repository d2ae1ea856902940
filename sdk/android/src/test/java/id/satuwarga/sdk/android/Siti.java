package id.satuwarga.sdk.android;

import id.satuwarga.sdk.miniapp.Language;
import java.util.Collections;
import java.util.Map;

/** A citizen of Batam. */
final class Siti implements Citizen {
  @Override
  public String subject(String appId) {
    return "siti@" + appId;
  }

  @Override
  public Map<String, String> claims(String appId) {
    return Collections.singletonMap("name", "Siti");
  }

  @Override
  public String region() {
    return "21.71.10.1004";
  }

  @Override
  public Language language() {
    return Language.INDONESIAN;
  }
}
