package id.satuwarga.sample.eplanning.citizen;

import id.satuwarga.sample.eplanning.proposal.Proposals;
import id.satuwarga.sample.ground.Uploads;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what a citizen uploaded to the one app into our own store, once. */
public final class Attachments {
  private final Uploads source;
  private final Proposals proposals;

  public Attachments(Uploads source, Proposals proposals) {
    this.source = source;
    this.proposals = proposals;
  }

  /** Id of the first photo in our store, null when none was sent. A repeat finds it there. */
  @Nullable UUID takePhoto(List<String> uploads) throws IOException {
    if (uploads.isEmpty()) {
      return null;
    }
    UUID id = Uploads.id(uploads.get(0));
    if (proposals.attachment(id).isEmpty()) {
      proposals.storeAttachment(id, source.photo(id));
    }
    return id;
  }

  /** The same of a document, which stays as it was sent. */
  @Nullable UUID takeDocument(List<String> uploads) throws IOException {
    if (uploads.isEmpty()) {
      return null;
    }
    UUID id = Uploads.id(uploads.get(0));
    if (proposals.attachment(id).isEmpty()) {
      proposals.storeAttachment(id, source.fetch(id.toString()));
    }
    return id;
  }
}
