package id.satuwarga.sample.eplanning.citizen;

import id.satuwarga.sample.eplanning.proposal.Attachment;
import id.satuwarga.sample.eplanning.proposal.Proposals;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what a citizen uploaded to the one app into our own store, once. */
public final class Attachments {
  private final Source source;
  private final Proposals proposals;

  /** Where uploads are fetched from. */
  public interface Source {
    Attachment fetch(String uploadId) throws IOException;
  }

  public Attachments(Source source, Proposals proposals) {
    this.source = source;
    this.proposals = proposals;
  }

  /** Id of the first file in our store, null when none was sent. A repeat finds it there. */
  @Nullable UUID take(List<String> uploads) throws IOException {
    if (uploads.isEmpty()) {
      return null;
    }
    UUID id = UUID.fromString(uploads.get(0));
    if (proposals.attachment(id).isEmpty()) {
      proposals.storeAttachment(id, source.fetch(id.toString()));
    }
    return id;
  }
}
