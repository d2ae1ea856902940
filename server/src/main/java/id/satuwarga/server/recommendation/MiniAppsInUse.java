package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import java.util.Collection;
import java.util.List;

/**
 * Mini-apps that citizens use already, and that could be extended instead. The slice that owns them
 * stands above this one and implements it.
 */
public interface MiniAppsInUse {
  /** One of them. */
  record InUse(String appId, Localized name, OpdCode owner) {}

  /** Those with one of these functions. */
  List<InUse> with(Collection<String> functions);

  /** Whether citizens are served with this function of the mini-app now. */
  boolean serves(String appId, String function);
}
