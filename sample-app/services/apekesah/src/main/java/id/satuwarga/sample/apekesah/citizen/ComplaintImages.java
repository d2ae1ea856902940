package id.satuwarga.sample.apekesah.citizen;

import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sdk.opd.ImageFile;
import id.satuwarga.sdk.opd.ImageSource;
import id.satuwarga.sdk.opd.VisitToken;
import java.util.Optional;
import java.util.UUID;

/** Shows a photo to the citizen whose complaint it stands in, and to no other. */
public final class ComplaintImages implements ImageSource {
  private final Complaints complaints;

  public ComplaintImages(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public Optional<ImageFile> find(String ref, VisitToken visitor) {
    if (!ref.matches("[0-9a-f-]{36}")) {
      return Optional.empty();
    }
    return complaints
        .photo(UUID.fromString(ref), visitor.subject())
        .filter(SentFile::isShown)
        .map(photo -> ImageFile.of(photo.mediaType(), photo.content()));
  }
}
