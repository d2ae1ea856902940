package id.satuwarga.server.platform.web;

import java.util.List;

/**
 * A second contract on a port of its own, served by the same kernel: the simulated identity
 * provider. Its contract lets in anybody only.
 */
public interface SideListener {
  /** The contract's place on the class path. */
  String contract();

  int port();

  /** Its own address, the base of its problems' {@code type}. */
  String publicUrl();

  List<Route> routes();
}
