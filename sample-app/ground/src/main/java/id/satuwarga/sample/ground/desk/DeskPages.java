package id.satuwarga.sample.ground.desk;

import java.io.IOException;

/** What a service shows its officers under {@code /petugas}; whoever asks has signed in. */
public interface DeskPages {
  /** Shows a page; false when there is none of this path. */
  boolean show(Exchange exchange, Officer officer) throws IOException;

  /** Takes a form that came from one of our own pages; false when there is none of this path. */
  boolean take(Exchange exchange, Officer officer, Form form) throws IOException;
}
