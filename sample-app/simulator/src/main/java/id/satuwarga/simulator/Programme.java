package id.satuwarga.simulator;

import java.net.URI;
import java.util.function.Consumer;

/** Says to the developer what is on and where. */
final class Programme {
  private Programme() {}

  static void announce(Consumer<String> say, URI server, String name) {
    say.accept("");
    say.accept("\"" + name + "\" siap / is ready: " + server);
    say.accept(
        "Masuk sebagai Lestari Handayani; lihat \"Uji coba\" di beranda."
            + " / Sign in as Lestari Handayani; see \"Uji coba\" on home.");
    say.accept(
        "Simpan perubahan untuk mencobanya; Ctrl-C berhenti."
            + " / Save a change to try it; Ctrl-C stops.");
  }
}
