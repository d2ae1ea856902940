package id.satuwarga.sdk.miniapp;

/**
 * A service of an OPD inside the one citizen app.
 *
 * <p>The same class runs in the OPD's own back end (remote placement) or inside the app (embedded
 * placement). It holds no state of a visit: each call brings all it needs, and calls come from many
 * threads at once.
 *
 * <pre>{@code
 * public final class Greeting implements MiniApp {
 *   private final Manifest manifest = Manifest.load(Greeting.class, "/miniapp.json");
 *
 *   public Manifest manifest() {
 *     return manifest;
 *   }
 *
 *   public Screen open(Visit visit, Context context) {
 *     return Screen.titled("Halo").input(Input.text("name", "Nama").required()).submit("greet", "Sapa");
 *   }
 *
 *   public Screen act(Visit visit, Action action, Context context) {
 *     return Screen.titled("Halo").text("Halo, " + action.text("name"));
 *   }
 * }
 * }</pre>
 */
public interface MiniApp {

  /** Who this mini-app is, where it runs and what it asks for. Always the same answer. */
  Manifest manifest();

  /**
   * A citizen arrives, perhaps by a link to a page inside.
   *
   * @throws Refusal when the citizen must be told no, and why
   * @throws Exception anything else is a fault: the citizen sees that the service is down
   */
  Screen open(Visit visit, Context context) throws Exception;

  /**
   * A citizen pressed something. The same {@link Action#id()} may come again after a lost answer:
   * whoever writes something keeps the id under a unique constraint.
   *
   * @throws Refusal when the citizen must be told no, and why
   * @throws Exception anything else is a fault: the citizen sees that the service is down
   */
  Screen act(Visit visit, Action action, Context context) throws Exception;
}
