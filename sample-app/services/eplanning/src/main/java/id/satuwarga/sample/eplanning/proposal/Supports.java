package id.satuwarga.sample.eplanning.proposal;

import id.satuwarga.sdk.miniapp.Text;
import java.time.Clock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Neighbours stand behind a proposal: once each, for as long as no meeting has decided. */
public final class Supports {
  private final Jdbi database;
  private final Clock clock;
  private final ProposalStore store = new ProposalStore();

  public Supports(Jdbi database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whether this citizen stands behind it. */
  public boolean has(long number, String citizen) {
    return database.withHandle(
        db ->
            db.createQuery(
                        "SELECT count(*) FROM support WHERE proposal = :number AND citizen = :citizen")
                    .bind("number", number)
                    .bind("citizen", citizen)
                    .mapTo(Long.class)
                    .one()
                > 0);
  }

  /** Whether this citizen could: a neighbour of the place, and somebody else's proposal. */
  public static boolean isOpenTo(Proposal proposal, String citizen, String home) {
    return proposal.isOpen() && proposal.kelurahan().code().equals(home) && !proposal.isOf(citizen);
  }

  /**
   * Adds the citizen to those behind it; who is there already stays.
   *
   * @param home the kelurahan the citizen lives in
   */
  public Proposal give(long number, String citizen, String home) {
    return database.inTransaction(
        tx -> {
          Proposal proposal = open(tx, number);
          if (!isOpenTo(proposal, citizen, home)) {
            throw new ProposalRefusal(
                Text.of(
                    "Hanya warga kelurahan "
                        + proposal.kelurahan().name()
                        + " yang dapat mendukung usulan ini, dan bukan pengusulnya sendiri.",
                    "Only people of kelurahan "
                        + proposal.kelurahan().name()
                        + " can support this proposal, and not its own proposer."));
          }
          tx.execute(
              "INSERT INTO support (proposal, citizen, supported_at) VALUES (?, ?, ?)"
                  + " ON CONFLICT DO NOTHING",
              number,
              citizen,
              clock.instant());
          return open(tx, number);
        });
  }

  /** Takes the citizen's support back; without one nothing changes. */
  public Proposal takeBack(long number, String citizen) {
    return database.inTransaction(
        tx -> {
          open(tx, number);
          tx.execute("DELETE FROM support WHERE proposal = ? AND citizen = ?", number, citizen);
          return open(tx, number);
        });
  }

  private Proposal open(Handle tx, long number) {
    Proposal proposal = store.lock(tx, number).orElseThrow(Proposals::unknown);
    if (!proposal.isOpen()) {
      throw new ProposalRefusal(
          Text.of(
              "Usulan ini sudah diputuskan; dukungan tidak dapat diubah lagi.",
              "This proposal has been decided on; support can no longer change."));
    }
    return proposal;
  }
}
