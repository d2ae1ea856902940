package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.NoticeJson;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Carries what a sender has taken up, and writes down what became of each. */
final class NoticeRound {
  /** Fewer go one by one: that has the wider limit, and nobody waits for a batch to fill. */
  private static final int MANY = 10;

  private static final long AGAIN = Duration.ofSeconds(5).toMillis();
  private static final int DOUBLED = 6;

  /** What holds up one citizen's notices or one mini-app's, and no other. */
  private static final Set<String> OF_ONE =
      Collections.unmodifiableSet(
          new HashSet<>(Arrays.asList("too-many-notices", "service-suspended")));

  private final OutboxTable table;
  private final SatuWarga satuWarga;
  private final Consumer<String> log;
  private final Clock clock;

  NoticeRound(OutboxTable table, SatuWarga satuWarga, Consumer<String> log) {
    this.table = table;
    this.satuWarga = satuWarga;
    this.log = log;
    this.clock = satuWarga.clock();
  }

  void carry(List<WaitingNotice> due) throws SQLException {
    List<WaitingNotice> whole = new ArrayList<>();
    List<NoticeDraft> drafts = new ArrayList<>();
    for (WaitingNotice notice : due) {
      try {
        drafts.add(NoticeJson.read(notice.draft).draft());
        whole.add(notice);
      } catch (IllegalArgumentException broken) {
        refuse(notice, "draft-broken");
      }
    }
    if (whole.size() < MANY) {
      oneByOne(whole, drafts);
    } else {
      together(whole, drafts);
    }
  }

  /** Ends early where the rest would fare no better. */
  private void oneByOne(List<WaitingNotice> notices, List<NoticeDraft> drafts) throws SQLException {
    for (int at = 0; at < notices.size(); at++) {
      WaitingNotice notice = notices.get(at);
      try {
        satuWarga.notices().send(drafts.get(at)).execute();
        table.delete(notice.reference);
      } catch (RefusedException refused) {
        refuse(notice, refused.code());
      } catch (ApiException later) {
        log.accept("notice " + notice.reference + " waits: " + later.code());
        putOff(notice, later);
        if (!OF_ONE.contains(later.code())) {
          return;
        }
      }
    }
  }

  /** Whom a refusal of many speaks of is not sure: those are asked for one by one. */
  private void together(List<WaitingNotice> notices, List<NoticeDraft> drafts) throws SQLException {
    List<WaitingNotice> refused = new ArrayList<>();
    List<NoticeDraft> refusedDrafts = new ArrayList<>();
    IdentityHashMap<NoticeDraft, ApiException> problems = new IdentityHashMap<>();
    List<Notice> unused = satuWarga.notices().sendAll(drafts, problems::put).execute();
    int waits = 0;
    String why = "";
    for (int at = 0; at < notices.size(); at++) {
      WaitingNotice notice = notices.get(at);
      ApiException problem = problems.get(drafts.get(at));
      if (problem == null) {
        table.delete(notice.reference);
      } else if (problem instanceof RefusedException) {
        refused.add(notice);
        refusedDrafts.add(drafts.get(at));
      } else {
        waits++;
        why = problem.code();
        putOff(notice, problem);
      }
    }
    if (waits > 0) {
      log.accept(waits + " notices wait: " + why);
    }
    oneByOne(refused, refusedDrafts);
  }

  private void refuse(WaitingNotice notice, String code) throws SQLException {
    log.accept("notice " + notice.reference + " was refused: " + code);
    table.refuse(notice.reference, code);
  }

  private void putOff(WaitingNotice notice, ApiException failure) throws SQLException {
    long own = AGAIN << Math.min(notice.attempts - 1, DOUBLED);
    long asked =
        failure instanceof UnavailableException
            ? ((UnavailableException) failure).retryAfter().orElse(Duration.ZERO).toMillis()
            : 0;
    table.putOff(notice.reference, clock.millis() + Math.max(own, asked));
  }
}
