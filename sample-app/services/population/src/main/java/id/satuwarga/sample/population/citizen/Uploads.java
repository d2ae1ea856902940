package id.satuwarga.sample.population.citizen;

import id.satuwarga.sample.population.move.Attachment;
import java.io.IOException;

/** Where files are fetched that citizens uploaded to the one app. */
@FunctionalInterface
public interface Uploads {
  Attachment fetch(String uploadId) throws IOException;
}
