package id.satuwarga.server.audit;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditChainTest {
  @RegisterExtension final AuditBook book = new AuditBook();

  @Test
  void entriesAreSealedInChainsByStream() {
    book.write("agency", 3);
    book.write("catalog", 2);

    assertThat(book.seal()).isEqualTo(5);

    assertThat(book.verify().intact()).isTrue();
    assertThat(book.verify().lines())
        .containsExactly(
            "agency: whole, 3 links",
            "catalog: whole, 2 links",
            "anchors: whole, 0 links",
            "not sealed yet: 0");
  }

  @Test
  void whatIsNotSealedYetIsToldApart() {
    book.write("agency", 2);
    book.seal();
    book.write("agency", 1);

    AuditReport report = book.verify();

    assertThat(report.intact()).isTrue();
    assertThat(report.tail().entries()).isEqualTo(1);
    assertThat(report.tail().since()).isPresent();
  }

  @Test
  void aChangedEntryIsNamed() {
    chainOfFive();
    book.tamper("UPDATE audit_entry SET object = 'deed:9' WHERE sequence = 3");

    assertThat(firstBreak()).get().extracting(AuditReport.Break::sequence).isEqualTo(3L);
    assertThat(firstBreak().orElseThrow().what()).startsWith("its content was changed");
  }

  @Test
  void aChangeOfDetailsOrTimeIsNoticedToo() {
    chainOfFive();
    book.tamper(
        "UPDATE audit_entry SET details = '{}' WHERE sequence = 5;"
            + " UPDATE audit_entry SET happened_at = happened_at + interval '1 microsecond'"
            + " WHERE sequence = 2");

    assertThat(firstBreak()).get().extracting(AuditReport.Break::sequence).isEqualTo(2L);
  }

  @Test
  void aMissingEntryIsNamed() {
    chainOfFive();
    book.tamper("DELETE FROM audit_entry WHERE sequence = 2");

    assertThat(firstBreak()).contains(new AuditReport.Break(2, "the entry is missing"));
  }

  @Test
  void aMissingEndIsNamed() {
    chainOfFive();
    book.tamper("DELETE FROM audit_entry WHERE sequence > 3");

    assertThat(firstBreak()).contains(new AuditReport.Break(4, "the end up to 5 is missing"));
  }

  @Test
  void aMissingHeadIsNamed() {
    chainOfFive();
    book.tamper("DELETE FROM audit_head");

    assertThat(firstBreak()).contains(new AuditReport.Break(5, "the head of the chain is another"));
  }

  @Test
  void entriesThatChangedPlacesAreNamed() {
    chainOfFive();
    book.tamper(
        "UPDATE audit_entry SET sequence = 9 WHERE sequence = 2;"
            + " UPDATE audit_entry SET sequence = 2 WHERE sequence = 3;"
            + " UPDATE audit_entry SET sequence = 3 WHERE sequence = 9");

    assertThat(firstBreak()).get().extracting(AuditReport.Break::sequence).isEqualTo(2L);
    assertThat(firstBreak().orElseThrow().what()).startsWith("it does not follow");
  }

  @Test
  void aChainRewrittenWithItsHeadContradictsTheAnchor() {
    chainOfFive();
    assertThat(await(book.anchorer().run())).isEqualTo(1);
    book.tamper(
        "UPDATE audit_entry SET object = 'deed:9', sequence = NULL, previous_hash = NULL,"
            + " hash = NULL; DELETE FROM audit_head");
    book.seal();

    assertThat(firstBreak()).get().extracting(AuditReport.Break::sequence).isEqualTo(5L);
    assertThat(firstBreak().orElseThrow().what()).startsWith("an anchor says otherwise");
  }

  @Test
  void aChangedAnchorIsNamed() {
    chainOfFive();
    await(book.anchorer().run());
    book.tamper("UPDATE audit_anchor SET heads = '{\"heads\":{}}'");

    assertThat(book.verify().anchors().firstBreak())
        .contains(new AuditReport.Break(1, "an anchor was changed or is missing"));
  }

  @Test
  void anAnchorIsMadeAtMostOnceAnHour() {
    chainOfFive();
    assertThat(await(book.anchorer().run())).isEqualTo(1);
    book.write("agency", 1);
    book.seal();

    assertThat(await(book.anchorer().run())).isZero();
  }

  @Test
  void anAnchorIsMadeOnlyWhenAChainMoved() {
    chainOfFive();
    await(book.anchorer().run());
    book.clock.advance(Duration.ofMinutes(61));

    assertThat(await(book.anchorer().run())).isZero();
  }

  @Test
  void theNextAnchorFollowsTheOneBefore() {
    chainOfFive();
    await(book.anchorer().run());
    book.clock.advance(Duration.ofMinutes(61));
    book.write("agency", 1);
    book.seal();

    assertThat(await(book.anchorer().run())).isEqualTo(1);
    assertThat(book.verify().anchors()).isEqualTo(chain("anchors", 2));
  }

  @Test
  void sealersAtTheSameTimeMakeOneChain() {
    book.write("agency", 40);
    Future<?> both = Future.join(book.sealer().run(), book.sealer().run(), book.sealer().run());
    await(both);
    book.seal();

    assertThat(book.verify().chains()).containsExactly(chain("agency", 40));
  }

  @Test
  void aSealerWaitsForTheLeaseOfAnother() {
    book.write("agency", 1);
    book.execute(
        "INSERT INTO lease (name, holder, until_at)"
            + " VALUES ('audit-sealer', gen_random_uuid(), now() + interval '1 hour')");

    assertThat(book.seal()).isZero();
  }

  @Test
  void aKilledSealersLeaseRunsOutAndAnotherGoesOn() {
    book.write("agency", 2);
    book.execute(
        "INSERT INTO lease (name, holder, until_at)"
            + " VALUES ('audit-sealer', gen_random_uuid(), now() - interval '1 millisecond')");

    assertThat(book.seal()).isEqualTo(2);
  }

  @Test
  void aLongRecordIsVerifiedInPortions() {
    book.execute(
        "INSERT INTO audit_entry (id, stream, happened_at, actor, action, object, details)"
            + " SELECT gen_random_uuid(), 'agency', now(), 'system:test', 'agency.try',"
            + " 'deed:' || n, '{}' FROM generate_series(1, 2600) n");
    AuditSealer sealer = book.sealer();
    while (await(sealer.run()) > 0) {
      // the kernel, too, calls again while work is done
    }

    assertThat(book.verify().chains()).containsExactly(chain("agency", 2_600));
  }

  private void chainOfFive() {
    book.write("agency", 5);
    book.seal();
    assertThat(book.verify().intact()).isTrue();
  }

  private Optional<AuditReport.Break> firstBreak() {
    return book.verify().chains().get(0).firstBreak();
  }

  private static AuditReport.Chain chain(String name, long links) {
    return new AuditReport.Chain(name, links, Optional.empty());
  }
}
