package id.satuwarga.sample.apekesah.citizen;

import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sample.ground.SentId;
import id.satuwarga.sdk.opd.ImageSource;
import id.satuwarga.sdk.opd.VisitToken;
import java.util.Optional;

/** Shows a photo to the citizen whose complaint it stands in, and to no other. */
public final class ComplaintImages implements ImageSource {
  private final Complaints complaints;

  public ComplaintImages(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public Optional<byte[]> find(String ref, VisitToken visitor) {
    return SentId.read(ref)
        .flatMap(id -> complaints.photo(id, visitor.subject()))
        .filter(SentFile::isShown)
        .map(SentFile::content);
  }
}
