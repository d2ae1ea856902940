package id.satuwarga.sample.eplanning.citizen;

import id.satuwarga.sample.eplanning.proposal.Attachment;
import id.satuwarga.sample.eplanning.proposal.Proposals;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Text;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes what a citizen uploaded to the one app into our own store, once. */
public final class Attachments {
  private static final Predicate<String> UPLOAD =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}").asMatchPredicate();

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
    if (!UPLOAD.test(uploads.get(0))) {
      throw new Refusal(
          Text.of("Berkas tidak ditemukan", "The file is not there"),
          Text.of("Unggah berkasnya sekali lagi.", "Please upload the file once more."));
    }
    UUID id = UUID.fromString(uploads.get(0));
    if (proposals.attachment(id).isEmpty()) {
      proposals.storeAttachment(id, source.fetch(id.toString()));
    }
    return id;
  }
}
