package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What one citizen wants to be told of, and when. What is said of a kind of notice comes before
 * what is said of its sender, and that before what is said of all others. An emergency cannot be
 * refused; nor can what is sent to one citizen be kept out of the inbox, for it may be the answer
 * they wait for.
 *
 * @param said by sender and kind; see {@code V160__notice_preference.sql} for the empty words
 * @param quiet empty when the citizen chose nothing
 */
public record NoticeChoices(Map<Key, NoticeChannels> said, Optional<QuietHours> quiet) {
  static final String ALL = "";
  public static final NoticeChoices NONE = new NoticeChoices(Map.of(), Optional.empty());

  public NoticeChoices {
    said = Map.copyOf(said);
  }

  /** What something is said of. */
  record Key(String opd, String category) {
    static final Key OTHERS = new Key(ALL, ALL);

    static Key of(OpdCode opd) {
      return new Key(opd.value(), ALL);
    }

    static Key of(NoticeKind kind) {
      return new Key(kind.opd().value(), kind.category());
    }
  }

  public boolean wantsPush(NoticeKind kind) {
    return kind.isEmergency() || channels(kind).push();
  }

  public boolean wantsInInbox(NoticeKind kind) {
    return kind.isEmergency() || !kind.isBroadcast() || channels(kind).inbox();
  }

  /**
   * Until when the phone is to stay quiet, if it is at this moment. Broadcasts keep to the usual
   * hours; what is sent to one citizen only to hours that they have chosen.
   */
  public Optional<Instant> quietUntil(NoticeKind kind, Instant now, ZoneId zone) {
    if (kind.isEmergency()) {
      return Optional.empty();
    }
    return quiet
        .or(() -> kind.isBroadcast() ? Optional.of(QuietHours.USUAL) : Optional.empty())
        .flatMap(hours -> hours.endAfter(now, zone));
  }

  NoticeChannels channels(NoticeKind kind) {
    NoticeChannels own = said.get(Key.of(kind));
    return own == null ? of(kind.opd()) : own;
  }

  NoticeChannels of(OpdCode opd) {
    NoticeChannels own = said.get(Key.of(opd));
    return own == null ? others() : own;
  }

  NoticeChannels others() {
    return said.getOrDefault(Key.OTHERS, NoticeChannels.ALL);
  }
}
