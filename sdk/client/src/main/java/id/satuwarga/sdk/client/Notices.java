package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.NoticeJson;
import id.satuwarga.sdk.client.internal.OpdCalls;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an OPD tells citizens.
 *
 * <pre>{@code
 * Notice sent = satuWarga.notices().send(draft).execute();
 * for (Notice notice : satuWarga.notices().listOf("id.batam.apekesah").execute()) {
 *   show(notice.reference(), notice.state());
 * }
 * }</pre>
 */
public final class Notices {
  private static final List<String> FILE_TYPES =
      Arrays.asList("image/jpeg", "image/png", "image/webp", "application/pdf");
  private static final int LARGEST_FILE = 2 * 1024 * 1024;
  private final Caller caller;
  private final OpdCalls calls;

  Notices(Caller caller, OpdCalls calls) {
    this.caller = caller;
    this.calls = calls;
  }

  /**
   * Sends a notice to one citizen. Sending a reference again is safe at any time: the citizen gets
   * one notice.
   */
  public ApiCall<Notice> send(NoticeDraft draft) {
    NoticeJson notice = NoticeJson.of(draft.whole());
    return new MappedCall<>(caller, running -> calls.send(running, notice), Notices::notice);
  }

  /**
   * Hands in a file that is to go with a notice; the answer is the id by which {@link
   * NoticeDraft#attachment} names it. One that no notice has taken in a day is deleted.
   *
   * <pre>{@code
   * String letter =
   *     satuWarga.notices().attach("surat.pdf", FileContent.of("application/pdf", pdf)).execute();
   * satuWarga.notices().send(draft.attachment(letter)).execute();
   * }</pre>
   *
   * @param name as the citizen shall know it
   * @throws IllegalArgumentException when it is neither JPEG, PNG, WebP nor PDF, or over 2 MB
   */
  public ApiCall<String> attach(String name, FileContent file) {
    if (!FILE_TYPES.contains(file.type()) || file.size() > LARGEST_FILE) {
      throw new IllegalArgumentException("a file is one of " + FILE_TYPES + " and at most 2 MB");
    }
    return new MappedCall<>(
        caller,
        running -> calls.attach(running, name, file),
        made -> made.attachmentId == null ? "" : made.attachmentId);
  }

  /**
   * Sends many notices, up to a thousand or a megabyte with each request, at the pace the server
   * allows. The answer is those that were taken, in their order; one that is refused holds up no
   * other. When the server cannot be reached any more, all that are left are told as such; sending
   * them again is safe. Throws only when it is cancelled.
   *
   * <pre>{@code
   * satuWarga
   *     .notices()
   *     .sendAll(drafts, (draft, problem) -> note(draft.reference(), problem.code()))
   *     .execute();
   * }</pre>
   *
   * @param notTaken hears of each that was not taken, on the thread of the call. A {@link
   *     RefusedException} speaks of this notice; with an {@link UnavailableException} it may be
   *     sent again
   */
  public ApiCall<List<Notice>> sendAll(
      Iterable<NoticeDraft> drafts, BiConsumer<NoticeDraft, ApiException> notTaken) {
    return new MappedCall<>(
        caller, running -> new Batches(calls, running, notTaken).send(drafts), taken -> taken);
  }

  /** A notice and what became of it. */
  public ApiCall<Notice> get(String noticeId) {
    return new MappedCall<>(caller, running -> calls.notice(running, noticeId), Notices::notice);
  }

  /** What a notice asks for was done: the citizen sees so and is reminded no more. */
  public ApiCall<Void> markDone(String noticeId) {
    return MappedCall.done(caller, running -> calls.done(running, noticeId));
  }

  /** All that the OPD has sent, newest first. */
  public ApiCall<Listing<Notice>> list() {
    return list(null, null);
  }

  /** Those of one mini-app, newest first. */
  public ApiCall<Listing<Notice>> listOf(String appId) {
    return list(appId, null);
  }

  private ApiCall<Listing<Notice>> list(@Nullable String appId, @Nullable String cursor) {
    return new MappedCall<>(
        caller,
        running -> calls.notices(running, appId, null, cursor),
        page ->
            new Listing<>(
                page.items().stream().map(Notices::notice).collect(Collectors.toList()),
                page.next(),
                next -> list(appId, next)));
  }

  static Notice notice(NoticeJson json) {
    return new Notice(json.id(), json.reference(), json.state(), json.sentAt());
  }
}
