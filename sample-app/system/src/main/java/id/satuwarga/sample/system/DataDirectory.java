package id.satuwarga.sample.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one folder a system lives in. A marker file says that it is ours, so that nothing else is
 * ever deleted; a lock says that one supervisor works in it.
 */
final class DataDirectory implements AutoCloseable {
  private static final String MARKER = ".satuwarga-data";
  private static final String LOCK = ".satuwarga-lock";
  private static final long MEGABYTE = 1024L * 1024;

  private final Path root;
  private final FileChannel channel;

  private DataDirectory(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /** Takes the folder, making it if need be, or says in one line why it cannot be used. */
  static DataDirectory open(Path folder, long neededMegabytes) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      if (!Files.exists(root.resolve(MARKER)) && !isEmpty(root)) {
        throw Refusal.of(
            "DATA_DIR=" + root + " berisi berkas lain; pilih folder kosong",
            "DATA_DIR=" + root + " holds something else; choose an empty folder");
      }
      requireSpace(root, neededMegabytes);
      FileChannel channel =
          FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw Refusal.of(
            "SatuWarga sudah berjalan di DATA_DIR=" + root,
            "SatuWarga is already running in DATA_DIR=" + root);
      }
      Files.writeString(
          root.resolve(MARKER), "SatuWarga sandbox data; scripts/run --fresh deletes it\n");
      DataDirectory directory = new DataDirectory(root, channel);
      for (Path part : List.of(directory.run(), directory.logs(), directory.secrets())) {
        Files.createDirectories(part);
      }
      return directory;
    } catch (IOException e) {
      throw unusable(root, e);
    }
  }

  Path root() {
    return root;
  }

  Path run() {
    return root.resolve("run");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path secrets() {
    return root.resolve("secrets");
  }

  /** Deletes everything but the marker and the lock that we hold. */
  void empty() {
    try (Stream<Path> parts = Files.list(root)) {
      for (Path part : parts.toList()) {
        String name = part.getFileName().toString();
        if (!name.equals(MARKER) && !name.equals(LOCK)) {
          deleteTree(part);
        }
      }
      for (Path part : List.of(run(), logs(), secrets())) {
        Files.createDirectories(part);
      }
    } catch (IOException e) {
      throw unusable(root, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void deleteTree(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> parts = Files.list(folder)) {
      return parts.findAny().isEmpty();
    }
  }

  private static void requireSpace(Path root, long neededMegabytes) throws IOException {
    long free = Files.getFileStore(root).getUsableSpace() / MEGABYTE;
    if (free < neededMegabytes) {
      throw Refusal.of(
          "Ruang disk kurang di " + root + ": " + free + " MB, perlu " + neededMegabytes + " MB",
          "Not enough disk space in "
              + root
              + ": "
              + free
              + " MB, needed "
              + neededMegabytes
              + " MB");
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisJvm) {
      return null;
    }
  }

  private static Refusal unusable(Path root, IOException cause) {
    return Refusal.of(
            "DATA_DIR=" + root + " tidak dapat ditulis",
            "DATA_DIR=" + root + " cannot be written (" + cause + ")")
        .because(cause);
  }
}
