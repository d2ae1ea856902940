package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.Copied;
import id.satuwarga.sdk.client.internal.VisitCalls;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Screen;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A service at work, with the Screen it shows. Immutable: what comes of an act is another one.
 *
 * <pre>{@code
 * String photo = visit.upload("jalan.jpg", "image/jpeg", content).execute();
 * Action pressed = Action.named("send").files("photo", Arrays.asList(photo));
 * ApiCall<OpenVisit> act = visit.act(pressed);
 * OpenVisit answered = act.execute();
 * }</pre>
 */
public final class OpenVisit {
  /** The largest file of an act, in bytes. */
  public static final int LARGEST_FILE = 5 * 1024 * 1024;

  private static final List<String> FILE_TYPES =
      Arrays.asList("image/jpeg", "image/png", "image/webp", "application/pdf");
  private static final String NO_ID = Action.named("x").id();

  private final Caller caller;
  private final VisitCalls calls;
  private final VisitCalls.Opened opened;

  OpenVisit(Caller caller, VisitCalls calls, VisitCalls.Opened opened) {
    this.caller = caller;
    this.calls = calls;
    this.opened = opened;
  }

  /** What is shown. */
  public Screen screen() {
    return opened.screen();
  }

  /** Id of the mini-app. */
  public String appId() {
    return opened.visit().appId();
  }

  /** Name of the agency that serves. */
  public String operatorName() {
    return opened.visit().operator();
  }

  /** When it has to be opened anew. */
  public Instant expiresAt() {
    return opened.visit().expiresAt();
  }

  /**
   * The citizen presses a button. The act gets an id here, if it has none; this very call may be
   * executed again after an {@link UnavailableException}: it is the same press, which the agency
   * does once. What the Screen carried goes with it.
   */
  public ApiCall<OpenVisit> act(Action pressed) {
    Action act = pressed.from(opened.screen(), id(pressed));
    return new MappedCall<>(
        caller,
        running -> calls.act(running, opened.visit().id(), act),
        screen -> new OpenVisit(caller, calls, opened.showing(screen)));
  }

  /**
   * Sends a photo or a document for an act, which then names it by the upload id that is the answer
   * ({@code Action.files}). One that no act names is deleted after a day.
   *
   * @param name as the citizen knows it
   * @param type {@code image/jpeg}, {@code image/png}, {@code image/webp} or {@code
   *     application/pdf}
   * @throws IllegalArgumentException when it is of another type, or larger than {@link
   *     #LARGEST_FILE}
   */
  public ApiCall<String> upload(String name, String type, byte[] content) {
    if (!FILE_TYPES.contains(type) || content.length > LARGEST_FILE) {
      throw new IllegalArgumentException("a file is one of " + FILE_TYPES + " and at most 5 MB");
    }
    byte[] sent = content.clone();
    return new MappedCall<>(
        caller,
        running -> calls.upload(running, name, type, sent),
        upload -> upload.uploadId == null ? "" : upload.uploadId);
  }

  /**
   * All of it but what was entered, to go on with by {@link Services#resume} after the phone ended
   * the app. It belongs where nobody else reads it.
   */
  public String json() {
    return Copied.text(opened.visit().showing(opened.screen()));
  }

  /**
   * Says what the citizen thinks of the service, once a button was pressed and answered in this
   * visit; said again within three days it takes the place of what was said. A {@link
   * RefusedException} with the code {@code feedback-too-early} means that nothing was done yet,
   * {@code feedback-settled} that the agency has dealt with it.
   */
  public ApiCall<Feedback> give(Feedback said) {
    return new MappedCall<>(
        caller, running -> calls.give(running, opened.visit().id(), said.said()), Feedback::new);
  }

  /** An image of the Screen, by the name it has there. */
  public ApiCall<FileContent> image(String ref) {
    return new MappedCall<>(
        caller, running -> calls.image(running, opened.visit().id(), ref), image -> image);
  }

  private static String id(Action pressed) {
    return pressed.id().equals(NO_ID) ? UUID.randomUUID().toString() : pressed.id();
  }
}
