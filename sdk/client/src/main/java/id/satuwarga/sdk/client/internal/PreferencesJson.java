package id.satuwarga.sdk.client.internal;

import com.google.gson.annotations.SerializedName;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a citizen wants to be told of, as it travels. */
public final class PreferencesJson {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  @SerializedName("quiet_hours")
  @Nullable Hours quiet;

  @Nullable List<Sender> senders;

  /** From when until when it is quiet. */
  List<LocalTime> quietHours() throws CallFailed {
    if (quiet == null || quiet.from == null || quiet.until == null) {
      throw Caller.broken();
    }
    try {
      return Collections.unmodifiableList(
          Arrays.asList(LocalTime.parse(quiet.from), LocalTime.parse(quiet.until)));
    } catch (DateTimeParseException e) {
      throw Caller.broken();
    }
  }

  /** One row for each kind of each sender; whole, or the answer is not what was promised. */
  List<Row> rows() throws CallFailed {
    List<Row> rows = new ArrayList<>();
    for (Sender sender : senders == null ? Collections.<Sender>emptyList() : senders) {
      ServiceJson.OpdJson opd = sender.opd;
      if (opd == null || opd.code == null || opd.name == null || sender.kinds == null) {
        throw Caller.broken();
      }
      for (Kind kind : sender.kinds) {
        rows.add(new Row(opd.code, opd.name, kind));
      }
    }
    return rows;
  }

  /** Two times of a day. */
  static final class Hours {
    @Nullable String from;
    @Nullable String until;
  }

  /** One who sends, and what. */
  static final class Sender {
    ServiceJson.@Nullable OpdJson opd;
    @Nullable List<Kind> kinds;
  }

  /** One kind of what they send. */
  public static final class Kind {
    public @Nullable String category;
    public @Nullable String why;
    public boolean push;
    public boolean inbox;
    public @Nullable List<String> fixed;
  }

  /** A kind of a sender. */
  public static final class Row {
    public final String opd;
    public final String opdName;
    public final Kind kind;

    Row(String opd, String opdName, Kind kind) {
      this.opd = opd;
      this.opdName = opdName;
      this.kind = kind;
    }
  }

  /** What a citizen chooses: for one kind of one sender, or the hours. */
  public static final class Edit {
    @SerializedName("quiet_hours")
    final @Nullable Hours quiet;

    final @Nullable List<Choice> senders;

    public Edit(Row row, boolean push, boolean inbox) {
      quiet = null;
      senders = Collections.singletonList(new Choice(row, push, inbox));
    }

    Edit(LocalTime from, LocalTime until) {
      quiet = new Hours();
      quiet.from = CLOCK.format(from);
      quiet.until = CLOCK.format(until);
      senders = null;
    }
  }

  static final class Choice {
    final String opd;
    final @Nullable String category;
    final boolean push;

    @SerializedName("inbox")
    final boolean kept;

    Choice(Row row, boolean push, boolean inbox) {
      this.opd = row.opd;
      this.category = row.kind.category;
      this.push = push;
      this.kept = inbox;
    }
  }
}
