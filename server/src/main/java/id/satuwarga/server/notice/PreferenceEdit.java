package id.satuwarga.server.notice;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import id.satuwarga.server.agency.OpdCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a citizen changes; what is absent stays. */
record PreferenceEdit(
    @Nullable Hours quietHours,
    @Nullable NoticeChannels others,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<Choice> senders) {

  record Hours(String from, String until) {}

  /** Without a category it is said of all that the agency sends. */
  record Choice(OpdCode opd, @Nullable String category, boolean push, boolean inbox) {
    /** Empty when it is said of all. */
    Optional<NoticeKind> kind() {
      return Optional.ofNullable(category).map(word -> new NoticeKind(opd, word));
    }

    NoticeChannels channels() {
      return new NoticeChannels(push, inbox);
    }
  }
}
