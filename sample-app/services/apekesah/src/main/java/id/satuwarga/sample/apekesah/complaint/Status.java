package id.satuwarga.sample.apekesah.complaint;

import id.satuwarga.sdk.miniapp.Text;
import java.util.Set;

/** How far the city has come with a complaint. */
public enum Status {
  RECEIVED("Diterima", "Received"),
  IN_PROGRESS("Sedang ditangani", "In progress"),
  DONE("Selesai", "Done"),
  REJECTED("Tidak dapat ditangani", "Cannot be handled"),
  REOPENED("Dibuka kembali", "Reopened");

  private final String indonesian;
  private final String english;

  Status(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  public Text label() {
    return Text.of(indonesian, english);
  }

  /** Closed for the officer; the citizen may still open it again. */
  public boolean closed() {
    return this == DONE || this == REJECTED;
  }

  /** What an officer may set next; staying where it is means an answer without a change. */
  public Set<Status> next() {
    return closed() ? Set.of() : Set.of(IN_PROGRESS, DONE, REJECTED);
  }
}
