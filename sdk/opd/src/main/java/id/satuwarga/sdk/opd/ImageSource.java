package id.satuwarga.sdk.opd;

import java.util.Optional;

/**
 * Where the images are that Screens name.
 *
 * <pre>{@code
 * ImageSource images = (ref, visitor) -> photos.find(ref, visitor.subject());
 * }</pre>
 */
public interface ImageSource {
  /**
   * The image under this reference, if there is one and this citizen may see it: a citizen can ask
   * for any reference. A JPEG, PNG or WebP of at most 2 MB.
   *
   * @throws Exception when it cannot be told; the citizen sees a gap
   */
  Optional<byte[]> find(String ref, VisitToken visitor) throws Exception;
}
