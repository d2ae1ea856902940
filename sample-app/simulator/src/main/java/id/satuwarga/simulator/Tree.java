package id.satuwarga.simulator;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files below some folders, and what tells that one has changed. */
record Tree(Map<Path, Mark> files) {
  /** Of one file: when it was changed and how long it is. */
  record Mark(long changed, long size) {}

  /** Folders that are not there hold nothing; a file that goes away meanwhile is left out. */
  static Tree of(List<Path> folders) throws IOException {
    Map<Path, Mark> files = new TreeMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        Files.walkFileTree(folder, new Collector(files));
      }
    }
    return new Tree(files);
  }

  /** Those with this ending. */
  List<Path> ending(String suffix) {
    return files.keySet().stream().filter(it -> it.toString().endsWith(suffix)).toList();
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Map<Path, Mark> files;

    Collector(Map<Path, Mark> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files.put(file, new Mark(attributes.lastModifiedTime().toMillis(), attributes.size()));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }
  }
}
