package id.satuwarga.sdk.client.internal;

import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a citizen wants to be told of, as it travels. */
public final class PreferencesJson {
  @Nullable List<Sender> senders;

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

  /** What a citizen chooses for one kind of one sender. */
  public static final class Edit {
    final List<Choice> senders;

    public Edit(Row row, boolean push, boolean inbox) {
      senders = Collections.singletonList(new Choice(row, push, inbox));
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
