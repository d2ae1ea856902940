package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.CitizenCalls;
import java.util.Arrays;
import java.util.List;

/**
 * Photos and documents for an act: sent first, then named in it by their upload id.
 *
 * <pre>{@code
 * String uploadId = app.attachments().send("jalan.jpg", "image/jpeg", content).execute();
 * visit.act(Action.named("send").files("photo", Arrays.asList(uploadId))).execute();
 * }</pre>
 */
public final class Attachments {
  /** The largest file the server takes. */
  public static final int LARGEST = 5 * 1024 * 1024;

  private static final List<String> TYPES =
      Arrays.asList("image/jpeg", "image/png", "image/webp", "application/pdf");

  private final Caller caller;
  private final CitizenCalls calls;

  Attachments(Caller caller, CitizenCalls calls) {
    this.caller = caller;
    this.calls = calls;
  }

  /**
   * Sends a file; the answer is its upload id, for {@code Action.files}. A file that no act names
   * is deleted after a day.
   *
   * @param name as the citizen knows it
   * @param type {@code image/jpeg}, {@code image/png}, {@code image/webp} or {@code
   *     application/pdf}
   */
  public ApiCall<String> send(String name, String type, byte[] content) {
    if (!TYPES.contains(type) || content.length > LARGEST) {
      throw new IllegalArgumentException("a file is one of " + TYPES + " and at most 5 MB");
    }
    byte[] sent = content.clone();
    return new MappedCall<>(
        caller,
        running -> calls.upload(running, name, type, sent),
        upload -> upload.uploadId == null ? "" : upload.uploadId);
  }
}
