package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Lists;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Asks for photos or documents. The act carries upload ids; the OPD fetches the bytes.
 *
 * <pre>{@code
 * Input.file("photo", "Foto").max(3).required();
 * Input.file("letter", "Surat").documents();
 * }</pre>
 */
public final class FileInput extends Input<FileInput> {
  private static final List<String> PHOTOS =
      Collections.unmodifiableList(Arrays.asList("image/jpeg", "image/png", "image/webp"));
  private static final List<String> ALL =
      Collections.unmodifiableList(
          Arrays.asList("image/jpeg", "image/png", "image/webp", "application/pdf"));

  private final List<String> accepted;
  private final int max;
  private final List<String> uploads;

  FileInput(InputFacts facts) {
    this(facts, PHOTOS, 1, Collections.emptyList());
  }

  private FileInput(InputFacts facts, List<String> accepted, int max, List<String> uploads) {
    super(facts);
    this.accepted = accepted;
    this.max = max;
    this.uploads = uploads;
  }

  /** The same input for PDF as well. */
  public FileInput documents() {
    return new FileInput(facts, ALL, max, uploads);
  }

  /** The same input for these types only, of JPEG, PNG, WebP and PDF. */
  public FileInput accept(Collection<String> types) {
    if (types.isEmpty() || !ALL.containsAll(types)) {
      throw new IllegalArgumentException("accept is some of " + ALL + ", not " + types);
    }
    return new FileInput(facts, Lists.copy(types, ALL.size(), "types"), max, uploads);
  }

  /** The same input for at most so many files, up to 5; one when nothing is said. */
  public FileInput max(int files) {
    if (files < 1 || files > Bounds.FILES) {
      throw new IllegalArgumentException("max is 1 to " + Bounds.FILES);
    }
    return new FileInput(facts, accepted, files, uploads);
  }

  /** The same input with these files there already. */
  public FileInput uploads(Collection<String> ids) {
    for (String id : ids) {
      Bounds.fitting(Bounds.UPLOAD_ID, id, "an upload id");
    }
    return new FileInput(facts, accepted, max, Lists.copy(ids, Bounds.FILES, "files"));
  }

  /** Media types that are taken. */
  public List<String> accepted() {
    return accepted;
  }

  /** How many files may be sent. */
  public int max() {
    return max;
  }

  /** The files there already. */
  public List<String> uploads() {
    return uploads;
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.file(this);
  }

  @Override
  FileInput with(InputFacts changed) {
    return new FileInput(changed, accepted, max, uploads);
  }

  @Override
  FileInput filled(Action action) {
    List<String> sent = action.files(id());
    return sent.size() <= max ? uploads(sent) : this;
  }

  @Override
  Optional<Text> judged(Action action) {
    List<String> sent = action.files(id());
    if (sent.size() > max) {
      return Optional.of(
          Text.of("Paling banyak " + max + " berkas.", "At most " + max + " files."));
    }
    return sent.isEmpty() ? Optional.of(InputFacts.UNFIT) : Optional.empty();
  }
}
