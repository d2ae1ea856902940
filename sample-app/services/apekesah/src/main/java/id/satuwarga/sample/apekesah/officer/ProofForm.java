package id.satuwarga.sample.apekesah.officer;

import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sample.ground.SmallerPhoto;
import id.satuwarga.sample.ground.desk.Form;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The part of an answer that shows what was done: a photo, where it was taken, and when. */
record ProofForm(SentFile photo, String place, Instant takenAt) {
  private static final int PLACE = 200;

  /** Says what of it does not fit. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Nothing when no photo was chosen; place and time alone prove nothing. */
  static Optional<ProofForm> read(Form form, ZoneId zone, Instant now) throws Unfit, IOException {
    Optional<byte[]> file = form.file("proof");
    if (file.isEmpty()) {
      return Optional.empty();
    }
    String place = form.text("proof_place");
    Instant taken = moment(form.text("proof_taken"), zone);
    if (place.isEmpty() || place.length() > PLACE || taken.isAfter(now)) {
      throw new Unfit();
    }
    SentFile photo = SmallerPhoto.of(new SentFile(type(file.get()), file.get()));
    if (!photo.isShown()) {
      throw new Unfit();
    }
    return Optional.of(new ProofForm(photo, place, taken));
  }

  private static Instant moment(String local, ZoneId zone) throws Unfit {
    try {
      return LocalDateTime.parse(local).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new Unfit();
    }
  }

  /** By what the file is, not by what somebody calls it. */
  private static String type(byte[] content) throws Unfit {
    if (begins(content, 0xFF, 0xD8, 0xFF)) {
      return "image/jpeg";
    }
    if (begins(content, 0x89, 'P', 'N', 'G')) {
      return "image/png";
    }
    throw new Unfit();
  }

  private static boolean begins(byte[] content, int... magic) {
    if (content.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((content[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
