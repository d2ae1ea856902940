package id.satuwarga.sample.eplanning.citizen;

import id.satuwarga.sample.eplanning.proposal.Proposals;
import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sample.ground.SentId;
import id.satuwarga.sdk.opd.ImageSource;
import id.satuwarga.sdk.opd.VisitToken;
import java.util.Optional;

/** Photos of proposals, for whoever may read the proposal. */
public final class ProposalImages implements ImageSource {
  private final Proposals proposals;

  public ProposalImages(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public Optional<byte[]> find(String ref, VisitToken visitor) {
    return SentId.read(ref)
        .flatMap(id -> proposals.photo(id, visitor.subject()))
        .filter(SentFile::isShown)
        .map(SentFile::content);
  }
}
