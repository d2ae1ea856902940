package id.satuwarga.sdk.opd;

import java.util.Optional;

/** Where the images are that Screens name. */
public interface ImageSource {
  /**
   * The image under this reference, if there is one and this citizen may see it: a citizen can ask
   * for any reference.
   *
   * @throws Exception when it cannot be told; the citizen sees a gap
   */
  Optional<ImageFile> find(String ref, VisitToken visitor) throws Exception;
}
