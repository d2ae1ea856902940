package id.satuwarga.sdk.client.internal;

import id.satuwarga.sdk.client.SessionKeeper;

/** Who asks: the citizen whose session is kept here, on this device. */
public final class CitizenName {
  final SessionKeeper keeper;
  final String device;

  public CitizenName(SessionKeeper keeper, String device) {
    this.keeper = keeper;
    this.device = device;
  }
}
