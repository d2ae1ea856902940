package id.satuwarga.server.notice;

import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.Text;
import java.util.List;

/** Why a template is not changed or filled. */
final class TemplateProblems {
  private TemplateProblems() {}

  static ProblemException changed(Template template) {
    return Problem.of(
            "template-changed",
            409,
            Text.of("Templat telah diubah", "The template has been changed"),
            Text.of(
                "Versi terbaru adalah " + template.version() + ". Baca dahulu, lalu ulangi.",
                "The newest version is " + template.version() + ". Read it first, then try again."))
        .with("version", template.version())
        .asException();
  }

  static ProblemException lacks(List<String> names) {
    String listed = String.join(", ", names);
    return Problem.of(
            "template-incomplete",
            422,
            Text.of("Isian templat belum lengkap", "The template is not filled in"),
            Text.of("Belum terisi: " + listed + ".", "Not filled in: " + listed + "."))
        .asException();
  }
}
