package id.satuwarga.sdk.android;

import id.satuwarga.sdk.miniapp.Language;
import java.util.Map;

/** Who uses the app, as far as a mini-app may know. Asked at each visit, from any thread. */
public interface Citizen {
  /** The citizen as this mini-app's owner knows them; another one for each owner. */
  String subject(String appId);

  /** What the citizen agreed to share with this mini-app: {@code name}, {@code phone} … */
  Map<String, String> claims(String appId);

  /** Kemendagri code of the territory the citizen lives in. */
  String region();

  /** The language the citizen reads. */
  Language language();
}
