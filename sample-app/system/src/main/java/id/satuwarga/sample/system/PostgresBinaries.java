package id.satuwarga.sample.system;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once per data directory from the archive on the class path.
 */
record PostgresBinaries(Path home) {
  private static final int OWNER_EXECUTE = 0100;

  static PostgresBinaries unpackedIn(Path folder) throws IOException {
    Path home = folder.resolve("postgresql");
    if (!Files.exists(home)) {
      Path draft = folder.resolve("postgresql.new");
      DataDirectory.deleteTree(draft);
      unpack(draft);
      Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresBinaries(home);
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static void unpack(Path target) throws IOException {
    try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive())) {
      if (packed == null) {
        throw Refusal.of(
            "Tidak ada PostgreSQL untuk " + platform() + "; isi DATABASE_URL",
            "No PostgreSQL for " + platform() + " is bundled; set DATABASE_URL");
      }
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
        TarArchiveEntry entry;
        while ((entry = tar.getNextEntry()) != null) {
          write(tar, entry, target);
        }
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Path path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("entry outside of the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    if ((entry.getMode() & OWNER_EXECUTE) != 0
        && Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, executable());
    }
  }

  private static Set<PosixFilePermission> executable() {
    return EnumSet.of(
        PosixFilePermission.OWNER_READ,
        PosixFilePermission.OWNER_WRITE,
        PosixFilePermission.OWNER_EXECUTE,
        PosixFilePermission.GROUP_READ,
        PosixFilePermission.GROUP_EXECUTE,
        PosixFilePermission.OTHERS_READ,
        PosixFilePermission.OTHERS_EXECUTE);
  }

  private static String archive() {
    return "postgres-" + platform() + ".txz";
  }

  private static String platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String family =
        system.contains("mac") ? "darwin" : system.contains("win") ? "windows" : "linux";
    boolean arm = machine.contains("aarch64") || machine.contains("arm64");
    return family + "-" + (arm ? "arm_64" : "x86_64");
  }
}
