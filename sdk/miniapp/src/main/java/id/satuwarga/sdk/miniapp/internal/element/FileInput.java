package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Lists;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Asks for photos or documents. The act carries upload ids; the OPD fetches the bytes. */
public final class FileInput extends TypedInput<FileInput> {
  private static final List<String> PHOTOS =
      Collections.unmodifiableList(Arrays.asList("image/jpeg", "image/png", "image/webp"));
  private static final List<String> ALL =
      Collections.unmodifiableList(
          Arrays.asList("image/jpeg", "image/png", "image/webp", "application/pdf"));

  private final List<String> accepted;
  private final int max;
  private final List<String> uploads;

  /** An input of this id under this label. */
  public static FileInput of(String id, String label) {
    return new FileInput(InputFacts.of(id, label));
  }

  private FileInput(InputFacts facts) {
    this(facts, PHOTOS, 1, Collections.emptyList());
  }

  private FileInput(InputFacts facts, List<String> accepted, int max, List<String> uploads) {
    super(facts);
    this.accepted = accepted;
    this.max = max;
    this.uploads = uploads;
  }

  @Override
  public FileInput documents() {
    return new FileInput(facts, ALL, max, uploads);
  }

  @Override
  public FileInput mediaTypes(Collection<String> types) {
    if (types.isEmpty() || !ALL.containsAll(types)) {
      throw new IllegalArgumentException("media types are some of " + ALL + ", not " + types);
    }
    return new FileInput(facts, Lists.copy(types, ALL.size(), "types"), max, uploads);
  }

  @Override
  public FileInput max(long files) {
    if (files < 1 || files > Bounds.FILES) {
      throw new IllegalArgumentException("max is 1 to " + Bounds.FILES);
    }
    return new FileInput(facts, accepted, (int) files, uploads);
  }

  @Override
  public FileInput values(Collection<String> ids) {
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
  String kind() {
    return "file";
  }

  @Override
  FileInput with(InputFacts changed) {
    return new FileInput(changed, accepted, max, uploads);
  }

  @Override
  FileInput filled(Action action) {
    List<String> sent = action.files(id());
    return sent.size() <= max ? values(sent) : this;
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
