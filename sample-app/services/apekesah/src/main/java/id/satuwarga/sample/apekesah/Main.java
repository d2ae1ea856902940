package id.satuwarga.sample.apekesah;

import id.satuwarga.sample.ground.ManifestFile;
import id.satuwarga.sdk.client.OpdKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Starts the service of one city, or prints what the registrar asks for before it may join. */
public final class Main {
  private static final String USAGE =
      """
      Apekesah, the complaint service of one city. Without an option it runs until it is stopped.
        --manifest     prints the manifest for this city's address
        --forget N     deletes everything of the citizen who filed complaint N
        --public-key   makes the OPD's key pair if there is none, and prints the public half
      """;

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String option = arguments.length == 0 ? "" : arguments[0];
    try {
      switch (option) {
        case "" -> run(Settings.from(System.getenv()));
        case "--manifest" -> out.println(manifest(Settings.place(System.getenv()).publicUrl()));
        case "--public-key" ->
            out.println(OpdKey.loadOrCreate(Settings.place(System.getenv()).keyFile()).publicJwk());
        case "--forget" ->
            out.println(forget(arguments) + " pengaduan dihapus / complaints deleted");
        default -> out.print(USAGE);
      }
    } catch (IllegalArgumentException mistakes) {
      System.err.println(mistakes.getMessage());
      System.exit(2);
    }
  }

  private static int forget(String[] arguments) {
    if (arguments.length != 2 || !arguments[1].matches("\\d{1,18}")) {
      throw new IllegalArgumentException("--forget takes the number of a complaint");
    }
    Settings settings = Settings.from(System.getenv());
    return Apekesah.forget(settings, Long.parseLong(arguments[1]), Clock.systemUTC());
  }

  private static void run(Settings settings) throws IOException {
    Apekesah apekesah = Apekesah.start(settings, Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(apekesah::close, "stop"));
  }

  static String manifest(String publicUrl) {
    return ManifestFile.of(Main.class, publicUrl);
  }
}
