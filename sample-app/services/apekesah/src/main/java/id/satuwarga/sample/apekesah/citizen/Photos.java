package id.satuwarga.sample.apekesah.citizen;

import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sample.apekesah.complaint.Photo;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the photo a citizen uploaded to the one app into our own store, once. */
public final class Photos {
  private final Source source;
  private final Complaints complaints;

  /** Where uploads are fetched from. */
  public interface Source {
    Photo fetch(String uploadId) throws IOException;
  }

  public Photos(Source source, Complaints complaints) {
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
    UUID id = UUID.fromString(uploads.get(0));
    if (complaints.photo(id).isEmpty()) {
      complaints.storePhoto(id, SmallerPhoto.of(source.fetch(id.toString())));
    }
    return id;
  }
}
