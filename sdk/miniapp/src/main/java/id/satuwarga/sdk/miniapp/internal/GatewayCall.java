package id.satuwarga.sdk.miniapp.internal;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.DataRequest;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Storage;
import id.satuwarga.sdk.miniapp.Visit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway sends to an OPD: a visit, what is stored of the citizen, and in an act what the
 * citizen pressed.
 */
public final class GatewayCall {
  /** The largest call that is read. */
  public static final int LARGEST = 262_144;

  private final Visit visit;
  private final @Nullable Action action;
  private final Storage storage;

  private GatewayCall(Visit visit, @Nullable Action action, Storage storage) {
    this.visit = visit;
    this.action = action;
    this.storage = storage;
  }

  /**
   * The call of a JSON text in UTF-8.
   *
   * @throws InvalidCallException when it is no call of this mini-app
   * @throws Refusal when it asks for a page the mini-app does not have
   */
  public static GatewayCall read(byte[] json, Manifest manifest) {
    try {
      JsonValue call = StrictJson.read(json, LARGEST);
      Action pressed = call.find("action").isPresent() ? CallReader.action(call) : null;
      return new GatewayCall(
          CallReader.visit(call, manifest), pressed, Storage.of(CallReader.storage(call)));
    } catch (JsonProblem e) {
      throw new InvalidCallException(e.pointer(), e.reason());
    }
  }

  /**
   * What another OPD asks for, of a JSON text in UTF-8.
   *
   * @throws InvalidCallException when it is none, or asks for what the manifest does not provide
   */
  public static DataRequest data(byte[] json, Manifest manifest) {
    try {
      return CallReader.data(StrictJson.read(json, LARGEST), manifest);
    } catch (JsonProblem e) {
      throw new InvalidCallException(e.pointer(), e.reason());
    }
  }

  /** The answer as it travels: a Screen that names no language is in that of the visit. */
  public String answer(Screen screen) {
    boolean spoken = screen.language().isPresent();
    return (spoken ? screen : screen.in(visit.language())).json(storage);
  }

  /** Whose visit it belongs to. */
  public Visit visit() {
    return visit;
  }

  /** What the citizen pressed; nothing when a visit opens. */
  public Optional<Action> action() {
    return Optional.ofNullable(action);
  }

  /** What is stored of the citizen; nothing when the manifest does not ask for storage. */
  public Storage storage() {
    return storage;
  }
}
