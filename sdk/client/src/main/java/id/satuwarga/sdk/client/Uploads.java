package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.OpdCalls;

/**
 * Files that citizens send with an act.
 *
 * <pre>{@code
 * for (String uploadId : action.files("photo")) {
 *   UploadedFile photo = satuWarga.uploads().fetch(uploadId).execute();
 *   photos.insert(photo.type(), photo.content());
 * }
 * }</pre>
 */
public final class Uploads {
  private final Caller caller;
  private final OpdCalls calls;

  Uploads(Caller caller, OpdCalls calls) {
    this.caller = caller;
    this.calls = calls;
  }

  /**
   * Fetches the file of an upload id. The server keeps it for an hour after the first time: store
   * it at once.
   */
  public ApiCall<UploadedFile> fetch(String uploadId) {
    return new MappedCall<>(
        caller,
        running -> calls.upload(running, uploadId),
        file -> new UploadedFile(file.type(), file.content()));
  }
}
