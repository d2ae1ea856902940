package id.satuwarga.sdk.android;

import java.util.concurrent.Executor;

/** A device without anything, whose Screens are loaded at once. */
class TestDevices extends Devices {
  @Override
  public Executor loading() {
    return Runnable::run;
  }
}
