package id.satuwarga.sample.apekesah.citizen;

import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sample.ground.Uploads;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the photo a citizen uploaded to the one app into our own store, once. */
public final class Photos {
  private final Uploads source;
  private final Complaints complaints;

  public Photos(Uploads source, Complaints complaints) {
    this.source = source;
    this.complaints = complaints;
  }

  /**
   * Id of the first photo in our store, null when none was sent. A repeat finds it there already.
   */
  @Nullable UUID take(List<String> uploads) throws IOException {
    if (uploads.isEmpty()) {
      return null;
    }
    UUID id = Uploads.id(uploads.get(0));
    if (complaints.photo(id).isEmpty()) {
      complaints.storePhoto(id, source.photo(id));
    }
    return id;
  }
}
