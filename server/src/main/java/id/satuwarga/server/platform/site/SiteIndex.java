package id.satuwarga.server.platform.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every file the site has, found once on the class path, by the address it is asked for. What is
 * not in the index cannot be read, so no clever path leads out of it.
 */
final class SiteIndex {
  private static final String PAGES = "webroot/";
  private static final String LIBRARIES = "META-INF/resources/webjars/";
  private final Map<String, URL> files = new HashMap<>();

  SiteIndex() {
    collect(PAGES).forEach((name, url) -> files.put("/" + name, url));
    collect(LIBRARIES).forEach(this::addLibrary);
  }

  /** A library's file is reached with its version and, for import maps, without. */
  private void addLibrary(String name, URL url) {
    files.put("/webjars/" + name, url);
    String[] parts = name.split("/", 3);
    if (parts.length == 3) {
      files.put("/webjars/" + parts[0] + "/" + parts[2], url);
    }
  }

  /** Makes a single resource reachable under this address. */
  void add(String address, String resource) {
    Optional.ofNullable(loader().getResource(resource)).ifPresent(url -> files.put(address, url));
  }

  /** The file of an address; a directory means its index.html. */
  Optional<URL> find(String path) {
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return Optional.ofNullable(files.get(path))
        .or(() -> Optional.ofNullable(files.get(bare + "/index.html")));
  }

  private static ClassLoader loader() {
    return SiteIndex.class.getClassLoader();
  }

  private static Map<String, URL> collect(String folder) {
    Map<String, URL> found = new HashMap<>();
    try {
      for (URL root : Collections.list(loader().getResources(folder))) {
        for (String name : namesIn(root, folder)) {
          URL file = loader().getResource(folder + name);
          if (file != null && SiteFile.isServable(name)) {
            found.put(name, file);
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(folder, failure);
    }
    return found;
  }

  private static List<String> namesIn(URL root, String folder) throws IOException {
    URLConnection connection = root.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return jar.getJarFile().stream()
          .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder))
          .map(entry -> entry.getName().substring(folder.length()))
          .toList();
    }
    Path directory = Path.of(uri(root));
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  private static URI uri(URL url) {
    try {
      return url.toURI();
    } catch (URISyntaxException broken) {
      throw new IllegalStateException(url.toString(), broken);
    }
  }

  static byte[] read(URL url) {
    try (InputStream file = url.openStream()) {
      return file.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(url.toString(), failure);
    }
  }
}
