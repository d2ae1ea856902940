package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.opd.ActionLog;
import java.util.Optional;

/**
 * Remembers no act: a program that dies between an act and its answer remembers none either, and
 * only what the mini-app itself keeps then tells a repeat from a new press.
 */
final class Forgetful implements ActionLog {
  @Override
  public boolean begin(String key) {
    return true;
  }

  @Override
  public Optional<String> find(String key) {
    return Optional.empty();
  }

  @Override
  public void finish(String key, String screen) {
    // nothing is kept
  }

  @Override
  public void forget(String key) {
    // nothing was kept
  }
}
