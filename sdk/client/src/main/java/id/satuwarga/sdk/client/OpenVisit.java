package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.VisitCalls;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Screen;
import java.time.Instant;
import java.util.UUID;

/**
 * A service at work, with the Screen it shows. Immutable: what comes of an act is another one.
 *
 * <pre>{@code
 * Action pressed = Action.named("send").input("title", "Jalan berlubang");
 * ApiCall<OpenVisit> act = visit.act(pressed);
 * OpenVisit answered = act.execute();
 * }</pre>
 */
public final class OpenVisit {
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
   * executed again after an {@link UnreachableException} or {@code outcome-unknown}: it is the same
   * press, which the agency does once. What the Screen carried goes with it.
   */
  public ApiCall<OpenVisit> act(Action pressed) {
    Action act = pressed.from(opened.screen(), id(pressed));
    return new MappedCall<>(
        caller,
        running -> calls.act(running, opened.visit().id(), act),
        screen -> new OpenVisit(caller, calls, opened.showing(screen)));
  }

  /** An image of the Screen, by the name it has there. */
  public ApiCall<Picture> image(String ref) {
    return new MappedCall<>(
        caller,
        running -> calls.image(running, opened.visit().id(), ref),
        content -> new Picture(content.type(), content.content()));
  }

  private static String id(Action pressed) {
    return pressed.id().equals(NO_ID) ? UUID.randomUUID().toString() : pressed.id();
  }
}
