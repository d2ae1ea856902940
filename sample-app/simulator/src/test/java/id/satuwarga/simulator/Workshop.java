package id.satuwarga.simulator;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A module of somebody who is writing a mini-app. */
final class Workshop {
  static final String SOURCE =
      """
      package org.example;

      import id.satuwarga.sdk.miniapp.*;

      public final class Greeting implements MiniApp {
        private final Manifest manifest = Manifest.load(Greeting.class, "/miniapp.json");

        @Override
        public Manifest manifest() {
          return manifest;
        }

        @Override
        public Screen open(Visit visit, Context context) {
          return Screen.titled("Halo pertama");
        }

        @Override
        public Screen act(Visit visit, Action action, Context context) {
          return open(visit, context);
        }
      }
      """;

  static final String MANIFEST =
      """
      {
        "app_id": "id.example.greeting",
        "opd": "bappeda-contoh",
        "name": { "id": "Salam Warga", "en": "Greeting" },
        "description": { "id": "Menyapa warga.", "en": "Greets citizens." },
        "version": { "code": 1, "name": "1.0.0" },
        "placement": "remote",
        "category": "other",
        "contract": { "min": 1, "target": 1 },
        "operators": [
          { "opd": "bappeda-contoh", "region": "21.71", "endpoint": "https://opd.example/salam" }
        ]
      }
      """;

  private final Path folder;
  private int ticks;

  Workshop(Path folder) {
    this.folder = folder;
  }

  Workshop source(String text) throws IOException {
    return write("src/main/java/org/example/Greeting.java", text);
  }

  Workshop manifest(String text) throws IOException {
    return write("src/main/resources/miniapp.json", text);
  }

  /** Each time a later one, as when people write. */
  Workshop write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(++ticks)));
    return this;
  }

  /** With the SDK that this test was compiled with. */
  Order order(String... more) {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add("folder=" + folder);
    arguments.add(
        "libraries="
            + Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.contains("miniapp") || entry.contains("gson"))
                .collect(Collectors.joining(File.pathSeparator)));
    return Order.read(arguments);
  }
}
