package id.satuwarga.sample.eplanning.proposal;

import id.satuwarga.sample.eplanning.EPlanning;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.miniapp.Language;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A service's proposals and meetings on a database of a test's own. */
public final class Chamber {
  public static final String BELIAN = "21.71.10.1004";
  public static final String SUKAJADI = "21.71.10.1005";
  public static final String BULIANG = "21.71.12.1002";
  public static final String WULAN = "wulan";

  public final Jdbi database = TestDatabase.fresh(EPlanning.class);
  public final Proposals proposals;
  public final Supports supports;
  public final Musrenbang musrenbang;

  public Chamber(Clock clock, Seats seats) {
    proposals = new Proposals(database, clock);
    supports = new Supports(database, clock);
    musrenbang = new Musrenbang(database, new NoticeOutbox(clock), clock, seats);
  }

  /** As the one app names somebody; what is long enough to be such a name stays. */
  public static String subject(String citizen) {
    return citizen.length() >= 20 ? citizen : "subject-of-" + citizen + "-0123456789";
  }

  public Proposal file(String citizen, String kelurahan, String title) {
    return filed(subject(citizen), kelurahan, title);
  }

  /** As the kelurahan's office does for whoever comes with a sheet of paper. */
  public Proposal fileOnPaper(String kelurahan, String title) {
    return filed(null, kelurahan, title);
  }

  private Proposal filed(@Nullable String citizen, String kelurahan, String title) {
    return proposals.file(
        new NewProposal(
            UUID.randomUUID().toString(),
            citizen,
            "Warga",
            Language.INDONESIAN,
            new Wish(
                title,
                Field.LIGHTING,
                new Site(kelurahan, "RW 08", null, null),
                "Gelap sepanjang dua ratus meter.",
                120,
                null,
                null)));
  }

  public void support(Proposal proposal, int neighbours) {
    for (int one = 0; one < neighbours; one++) {
      supports.give(proposal.number(), "tetangga-" + one, proposal.kelurahan().code());
    }
  }

  public void decide(Proposal proposal, Standing standing) {
    musrenbang.decide(
        read(proposal).meeting(),
        proposal.number(),
        new Verdict(standing, "Sesuai prioritas kelurahan.", WULAN));
  }

  public Proposal read(Proposal proposal) {
    return proposals.find(proposal.number()).orElseThrow();
  }

  public List<String> notices(String citizen) {
    return database.withHandle(
        db ->
            db.createQuery("SELECT draft FROM satuwarga_notice WHERE recipient = :citizen")
                .bind("citizen", subject(citizen))
                .mapTo(String.class)
                .list());
  }

  public long waitingNotices() {
    return database.withHandle(
        db -> db.createQuery("SELECT count(*) FROM satuwarga_notice").mapTo(Long.class).one());
  }
}
