package id.satuwarga.sdk.opd;

import id.satuwarga.sdk.opd.internal.MemoryActionLog;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which acts were done, so that one that comes again after a lost answer is answered and
 * not done twice. {@link JdbcActionLog} keeps it in the OPD's own database.
 *
 * <p>A program that dies in the middle of an act leaves it begun; after a while it may be begun
 * anew. So an act that writes something keeps {@code action.id()} under a unique constraint of its
 * own.
 *
 * <pre>{@code
 * MiniAppEndpoint.of(app, tokens).actions(ActionLog.inMemory()).build();
 * }</pre>
 */
public interface ActionLog {
  /**
   * Begins an act, or tells how it stands. Of two that begin the same act at once, one is told that
   * it is {@link Standing#fresh()}.
   *
   * @throws Exception when it cannot be told; the act is then not done
   */
  Standing begin(String key) throws Exception;

  /**
   * The act was done, and this is the Screen that answered it.
   *
   * @throws Exception when it cannot be kept
   */
  void finish(String key, String screen) throws Exception;

  /**
   * The act was not done; it may be begun again at once.
   *
   * @throws Exception when it cannot be kept
   */
  void forget(String key) throws Exception;

  /** One that forgets all when the program ends. For tests and for acts that change nothing. */
  static ActionLog inMemory() {
    return new MemoryActionLog();
  }

  /** How an act stands. */
  final class Standing {
    private static final Standing FRESH = new Standing(true, null);
    private static final Standing BUSY = new Standing(false, null);

    private final boolean fresh;
    private final @Nullable String screen;

    private Standing(boolean fresh, @Nullable String screen) {
      this.fresh = fresh;
      this.screen = screen;
    }

    /** Not done yet: do it. */
    public static Standing fresh() {
      return FRESH;
    }

    /** Being done by somebody else. */
    public static Standing busy() {
      return BUSY;
    }

    /** Done, and this is the Screen that answered it. */
    public static Standing done(String screen) {
      return new Standing(false, Objects.requireNonNull(screen, "screen"));
    }

    /** Whether the act is the caller's to do. */
    public boolean isFresh() {
      return fresh;
    }

    /** The answer of an act that was done. */
    public Optional<String> screen() {
      return Optional.ofNullable(screen);
    }
  }
}
