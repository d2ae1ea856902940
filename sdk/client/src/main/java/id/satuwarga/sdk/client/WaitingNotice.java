package id.satuwarga.sdk.client;

/** A row of the outbox that a sender has taken up. */
final class WaitingNotice {
  final String reference;
  final String draft;
  final int attempts;

  WaitingNotice(String reference, String draft, int attempts) {
    this.reference = reference;
    this.draft = draft;
    this.attempts = attempts;
  }
}
