package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.CitizenCalls;
import id.satuwarga.sdk.client.internal.PreferencesJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether the citizen is told of one kind of notices of one agency, and how.
 *
 * <pre>{@code
 * for (NoticePreference wish : app.noticePreferences().execute()) {
 *   show(wish.senderName(), wish.category(), wish.onPhone());
 * }
 * }</pre>
 */
public final class NoticePreference {
  private final Caller caller;
  private final CitizenCalls calls;
  private final PreferencesJson.Row row;

  private NoticePreference(Caller caller, CitizenCalls calls, PreferencesJson.Row row) {
    this.caller = caller;
    this.calls = calls;
    this.row = row;
  }

  static List<NoticePreference> all(
      Caller caller, CitizenCalls calls, List<PreferencesJson.Row> rows) {
    return rows.stream()
        .map(row -> new NoticePreference(caller, calls, row))
        .collect(Collectors.toList());
  }

  /** Name of the agency that sends. */
  public String senderName() {
    return row.opdName;
  }

  /** {@code emergency}, {@code announcement} …, or what a manifest calls its own. */
  public String category() {
    return row.kind.category == null ? "" : row.kind.category;
  }

  /** What the manifest says of it. */
  public Optional<String> why() {
    return Optional.ofNullable(row.kind.why);
  }

  /** Whether it shows on the phone. */
  public boolean onPhone() {
    return row.kind.push;
  }

  /** Whether it lies in the inbox. */
  public boolean inInbox() {
    return row.kind.inbox;
  }

  /** Whether it shows on the phone whatever is chosen. */
  public boolean isPhoneFixed() {
    return row.kind.fixed != null && row.kind.fixed.contains("push");
  }

  /** Whether it lies in the inbox whatever is chosen. */
  public boolean isInboxFixed() {
    return row.kind.fixed != null && row.kind.fixed.contains("inbox");
  }

  /** Chooses; the answer is all that the citizen wants, with this in it. */
  public ApiCall<List<NoticePreference>> choose(boolean onPhone, boolean inInbox) {
    PreferencesJson.Edit edit = new PreferencesJson.Edit(row, onPhone, inInbox);
    return new MappedCall<>(
        caller, running -> calls.prefer(running, edit), rows -> all(caller, calls, rows));
  }
}
