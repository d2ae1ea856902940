package id.satuwarga.server.gateway;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one call turns out to be about on its way through the gateway. */
final class CallTrace {
  private volatile @Nullable AppId appId;
  private volatile @Nullable OpdCode operator;

  /** The call is for this mini-app; who operates it is not known yet, or nobody does. */
  void isFor(AppId app) {
    appId = app;
  }

  void isFor(AppId app, OpdCode opd) {
    appId = app;
    operator = opd;
  }

  Optional<AppId> appId() {
    return Optional.ofNullable(appId);
  }

  Optional<OpdCode> operator() {
    return Optional.ofNullable(operator);
  }
}
