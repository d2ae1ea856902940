package id.satuwarga.server.sandbox;

import id.satuwarga.server.platform.web.Route;
import id.satuwarga.server.platform.web.RouteSource;
import id.satuwarga.server.platform.web.SideListener;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Singleton;

/** The stand-in for the national identity provider, on a port and a contract of its own. */
@Singleton
final class SimulatedProvider implements SideListener {
  private final SandboxConfig config;
  private final GalleryRoutes gallery;
  private final ProviderRoutes endpoints;
  private final FcmRoutes fcm;
  private final PhonesRoutes phones;

  @Inject
  SimulatedProvider(
      SandboxConfig config,
      GalleryRoutes gallery,
      ProviderRoutes endpoints,
      FcmRoutes fcm,
      PhonesRoutes phones) {
    config.requireSandbox();
    this.config = config;
    this.gallery = gallery;
    this.endpoints = endpoints;
    this.fcm = fcm;
    this.phones = phones;
  }

  @Override
  public String contract() {
    return "satuwarga/simulated-provider.yaml";
  }

  @Override
  public int port() {
    return config.port();
  }

  @Override
  public String publicUrl() {
    return config.publicUrl();
  }

  @Override
  public List<Route> routes() {
    return Stream.<RouteSource>of(gallery, endpoints, fcm, phones)
        .flatMap(part -> part.routes().stream())
        .toList();
  }
}
