package id.satuwarga.maven;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Judges a packed app by what is in it: how large it is, and whether its code holds Kotlin or
 * AndroidX, calls what Android does not publish, or names such a class as a text.
 */
@Mojo(name = "apk", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class ApkMojo extends AbstractMojo {
  private static final int KIBI = 1024;

  @Parameter(property = "satuwarga.apk", required = true)
  @Nullable File apk;

  /** The public API to hold it to: a signature file of animal-sniffer. */
  @Parameter(required = true)
  @Nullable File publicApi;

  /** The most bytes of the file: 1.5 MB unless said otherwise. */
  @Parameter(property = "satuwarga.apk.most", defaultValue = "1572864")
  long most = 1_572_864;

  /** Beginnings of names that code may speak of although no such class is there. */
  @Parameter List<String> known = List.of();

  /** Maven makes it and sets the fields. */
  public ApkMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    File file = Objects.requireNonNull(apk, "apk");
    Set<String> problems;
    try {
      List<DexFile> code = code(file);
      Path published = Objects.requireNonNull(publicApi, "publicApi").toPath();
      problems = new DexCheck(PublicApi.read(published), known).problems(code);
      getLog().info(summary(file, code));
    } catch (IOException e) {
      throw new MojoExecutionException(file + " cannot be read: " + e.getMessage(), e);
    }
    if (file.length() > most) {
      problems.add(
          String.format(
              Locale.ROOT,
              "%s has %,d bytes, and may have %,d",
              file.getName(),
              file.length(),
              most));
    }
    problems.forEach(problem -> getLog().error(problem));
    if (!problems.isEmpty()) {
      throw new MojoFailureException(String.join("\n", problems));
    }
  }

  private static String summary(File file, List<DexFile> code) {
    return String.format(
        Locale.ROOT,
        "%s: %,d kB, %,d methods (of 65,536 in one dex), %,d classes, %d dex",
        file.getName(),
        file.length() / KIBI,
        code.stream().mapToInt(dex -> dex.methods().size()).sum(),
        code.stream().mapToInt(dex -> dex.packed().size()).sum(),
        code.size());
  }

  private static List<DexFile> code(File file) throws IOException {
    List<DexFile> code = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file)) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        if (entry.getName().matches("classes\\d*\\.dex")) {
          try (InputStream in = zip.getInputStream(entry)) {
            code.add(new DexFile(in.readAllBytes()));
          }
        }
      }
    }
    if (code.isEmpty()) {
      throw new IOException("there is no classes.dex in it");
    }
    return code;
  }
}
