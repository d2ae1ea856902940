package id.satuwarga.sample.journey.kill;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.system.City;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds the system to what it acknowledged; every message says what was lost or came twice. */
final class Reckoning {
  private static final Duration SETTLING = Duration.ofMinutes(3);
  private static final int LISTED = 50;

  private final Ledger ledger;
  private final Tables tables;

  Reckoning(Ledger ledger, Tables tables) {
    this.ledger = ledger;
    this.tables = tables;
  }

  /** Until nothing is on its way any more. */
  void settle() throws Exception {
    await("the outbox of the server", () -> tables.count(Tables.SERVER, "outbox") == 0);
    for (City city : City.values()) {
      await(
          "the notices of " + city,
          () -> tables.count(Tables.of(city), "satuwarga_notice WHERE refused IS NULL") == 0);
    }
    await("the outbox of the server", () -> tables.count(Tables.SERVER, "outbox") == 0);
  }

  void everythingOf(Household household) throws Exception {
    complaints(household);
    notices(household);
    inbox(household);
    stream(household);
  }

  void faults() {
    assertThat(ledger.faults()).as("what may not happen, whatever is killed").isEmpty();
    assertThat(tables.count(Tables.SERVER, "notice"))
        .as("notices the server keeps, against answers acknowledged at the desks")
        .isEqualTo(ledger.replies());
  }

  void audit() throws Exception {
    AuditCommand.Verdict verdict = new AuditCommand(tables.url(Tables.SERVER)).run();
    assertThat(verdict.output()).doesNotContain("BROKEN").contains("whole");
    assertThat(verdict.exit()).as(verdict.output()).isZero();
  }

  /** Whatever goes wrong, no log quotes a citizen or tells more than it should in operation. */
  void logs() throws IOException {
    try (Stream<Path> logs = Files.list(tables.settings().dataFolder().resolve("logs"))) {
      for (Path log : logs.toList()) {
        assertThat(Files.readString(log))
            .as("%s", log)
            .doesNotContain(" DEBUG ", "Lubang ", "Jawaban ", "Rahmawati", "Wicaksono");
      }
    }
  }

  /** By the city's database all of them, by the citizen's list the newest that it shows. */
  private void complaints(Household household) throws Exception {
    List<Ledger.Complaint> filed = ledger.complaintsOf(household.person());
    assertThat(filed).as("complaints of " + household.person()).isNotEmpty();
    assertThat(
            tables.texts(
                Tables.of(household.city()),
                "SELECT '/complaints/' || number || ' ' || title || ' ' || coalesce(photo_id::text,"
                    + " '') FROM complaint WHERE title LIKE 'Lubang "
                    + household.person()
                    + " %'"))
        .as("complaints of %s at the city, against those acknowledged", household.person())
        .containsExactlyInAnyOrderElementsOf(
            filed.stream().map(one -> one.page() + " " + one.title() + " " + one.photo()).toList());
    String list = household.complainer().visit("/").getAsJsonObject("screen").toString();
    assertThat(filed)
        .filteredOn(one -> isAmongNewest(one, filed))
        .as("complaints in the list of %s, each once", household.person())
        .allSatisfy(
            one ->
                assertThat(Pattern.compile(one.title() + "\"").matcher(list).results().count())
                    .as(one.title())
                    .isEqualTo(1));
  }

  private static boolean isAmongNewest(Ledger.Complaint one, List<Ledger.Complaint> all) {
    return all.stream().filter(other -> number(other) > number(one)).count() < LISTED;
  }

  private static long number(Ledger.Complaint complaint) {
    return Long.parseLong(complaint.page().replace("/complaints/", ""));
  }

  private void notices(Household household) throws Exception {
    household.mailbox().openRest();
    assertThat(household.mailbox().words().values())
        .as("notices to %s, against answers acknowledged at the desk", household.person())
        .containsExactlyInAnyOrderElementsOf(ledger.repliesTo(household.person()));
  }

  private static void inbox(Household household) throws Exception {
    Mailbox mailbox = household.mailbox();
    List<Mailbox.Item> items = mailbox.list();
    Set<String> expected = new HashSet<>(mailbox.words().keySet());
    expected.removeAll(mailbox.deleted());
    assertThat(items)
        .extracting(Mailbox.Item::id)
        .as("the inbox of %s: everything seen, without what was deleted", household.person())
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(items)
        .filteredOn(item -> mailbox.read().contains(item.id()))
        .as("what %s had marked as read", household.person())
        .allMatch(Mailbox.Item::isRead);
    assertThat(mailbox.unread())
        .as("the unread count of %s", household.person())
        .isEqualTo(items.stream().filter(item -> !item.isRead()).count());
  }

  private static void stream(Household household) throws Exception {
    List<Mailbox.Item> items = household.mailbox().list();
    Set<String> ids = new HashSet<>(items.stream().map(Mailbox.Item::id).toList());
    await(
        "the stream of " + household.person() + ", to tell the same as the inbox",
        () -> household.follower().items().equals(ids));
    List<String> read =
        new ArrayList<>(items.stream().filter(Mailbox.Item::isRead).map(Mailbox.Item::id).toList());
    assertThat(household.follower().read())
        .as("what the stream of %s said was read", household.person())
        .containsAll(read);
  }

  static void await(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + SETTLING.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + what);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
