package id.satuwarga.sample.system;

import java.io.IOException;

/** What a fresh system is taught through its public API once all its programs answer. */
@FunctionalInterface
interface SetUp {
  /** Teaches only what is not known yet, so that each start may do it again. */
  void run(Site site, Secrets secrets) throws IOException, InterruptedException;
}
