package id.satuwarga.sample.ground;

import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Text;
import java.io.IOException;
import java.util.UUID;

/** Where files are fetched that citizens sent to the one app. */
@FunctionalInterface
public interface Uploads {
  SentFile fetch(String uploadId) throws IOException;

  /** A photo small enough to be shown on a Screen. */
  default SentFile photo(UUID id) throws IOException {
    SentFile photo = SmallerPhoto.of(fetch(id.toString()));
    if (!photo.isShown()) {
      throw new Refusal(
          Text.of("Foto terlalu besar", "The photo is too large"),
          Text.of(
              "Kirim foto JPEG atau PNG; jenis lain paling besar 2 MB.",
              "Send a JPEG or PNG photo; other kinds may have 2 MB at most."));
    }
    return photo;
  }

  /** Whoever goes around the app can send anything as the id of a file. */
  static UUID id(String sent) {
    return SentId.read(sent)
        .orElseThrow(
            () ->
                new Refusal(
                    Text.of("Berkas tidak ditemukan", "The file is not there"),
                    Text.of("Unggah berkasnya sekali lagi.", "Please upload the file once more.")));
  }
}
