package id.satuwarga.server.platform.file;

import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.Text;

/** Why a file is not taken, in the same words wherever one is handed in. */
public final class FileProblems {
  private FileProblems() {}

  public static Problem type() {
    return Problem.of(
        "upload-type",
        415,
        Text.of("Jenis berkas tidak didukung", "The file type is not supported"),
        Text.of("Kirim JPEG, PNG, WebP atau PDF.", "Send a JPEG, PNG, WebP or PDF."));
  }

  public static Problem broken() {
    return Problem.of(
        "upload-broken",
        422,
        Text.of("Berkas rusak", "The file is broken"),
        Text.of(
            "Berkas tidak dapat dibaca, terkunci, atau gambarnya lebih dari 50 megapiksel.",
            "The file cannot be read, is locked, or its picture is over 50 megapixels."));
  }
}
