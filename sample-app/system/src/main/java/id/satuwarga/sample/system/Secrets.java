package id.satuwarga.sample.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords and keys of this one sandbox, made when first asked for and readable by us only. */
record Secrets(Path folder) {
  private static final int BYTES = 24;

  /** The same answer each time, as long as the data directory lives. */
  String get(String name) {
    Path file = path(name);
    try {
      if (!Files.exists(file)) {
        makePrivate(folder);
        Path draft = Files.writeString(path(name + ".new"), random());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** Lets nobody else look into the folder, where the file system knows such rights. */
  static void makePrivate(Path folder) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
