package id.satuwarga.sample.apekesah.citizen;

import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sample.apekesah.complaint.Photo;
import id.satuwarga.sample.apekesah.complaint.SmallerPhoto;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Text;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the photo a citizen uploaded to the one app into our own store, once. */
public final class Photos {
  private static final Predicate<String> UPLOAD =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}").asMatchPredicate();

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
    if (!UPLOAD.test(uploads.get(0))) {
      throw new Refusal(
          Text.of("Foto tidak ditemukan", "The photo is not there"),
          Text.of("Unggah fotonya sekali lagi.", "Please upload the photo once more."));
    }
    UUID id = UUID.fromString(uploads.get(0));
    if (complaints.photo(id).isEmpty()) {
      complaints.storePhoto(id, SmallerPhoto.of(source.fetch(id.toString())));
    }
    return id;
  }
}
