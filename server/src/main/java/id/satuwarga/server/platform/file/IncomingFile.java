package id.satuwarga.server.platform.file;

import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.Text;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/** A file as somebody hands it in: of a kind that is taken, by its content, and not clean yet. */
public final class IncomingFile {
  private final FileKind kind;
  private final byte[] content;

  private IncomingFile(FileKind kind, byte[] content) {
    this.kind = kind;
    this.content = content;
  }

  /**
   * Judges its kind.
   *
   * @throws ProblemException {@code upload-type} when it is of no kind that is taken
   */
  public static IncomingFile of(Buffer bytes) {
    byte[] content = bytes.getBytes();
    return new IncomingFile(FileKind.of(content).orElseThrow(IncomingFile::wrongType), content);
  }

  public FileKind kind() {
    return kind;
  }

  /** Without what others need not know, made beside the event loop; or {@code upload-broken}. */
  public Future<Buffer> cleaned(Vertx vertx) {
    return vertx.executeBlocking(this::clean, false);
  }

  private Buffer clean() {
    try {
      return Buffer.buffer(FileCleaner.clean(kind, content));
    } catch (BrokenFileException broken) {
      throw Problem.of(
              "upload-broken",
              422,
              Text.of("Berkas rusak", "The file is broken"),
              Text.of(
                  "Berkas tidak dapat dibaca, terkunci, atau gambarnya lebih dari 50 megapiksel.",
                  "The file cannot be read, is locked, or its picture is over 50 megapixels."))
          .asException();
    }
  }

  private static ProblemException wrongType() {
    return Problem.of(
            "upload-type",
            415,
            Text.of("Jenis berkas tidak didukung", "The file type is not supported"),
            Text.of("Kirim JPEG, PNG, WebP atau PDF.", "Send a JPEG, PNG, WebP or PDF."))
        .asException();
  }
}
