package id.satuwarga.sample.system;

import java.io.PrintStream;
import java.net.URI;

/** Says where everything is and who may sign in. */
final class Welcome {
  private static final String PEOPLE =
      """
        Siti Rahmawati       warga Kota Batam          citizen of Batam
        Bagus Wicaksono      warga Kota Batam          citizen of Batam
        Yohana Ginting       warga Kota Batam          citizen of Batam, Siti's neighbour
        Sutrisno             warga Kota Tegal          citizen of Tegal
        Maria Kewa Tukan     warga Nunukan             citizen of Nunukan
        Andika Simarmata     petugas Apekesah Batam    officer who answers complaints in Batam
        Wulan Anggraini      perencana e-planning      planner who decides at the Musrenbang
        Yusuf Manalu         petugas jaga polisi       duty officer of the panic button; second approver
        Lestari Handayani    pengembang, penulis       developer, author; officer of Apekesah Tegal
        Rizal Harahap        pemberi persetujuan       approver
        Ningsih Puspitasari  registrar Diskominfo      registrar
      """;

  private Welcome() {}

  static void print(PrintStream out, Settings settings, Site site) {
    out.printf("%nSatuWarga siap. / SatuWarga is ready.%n%n");
    line(out, site.server(), "aplikasi warga / citizen app");
    line(out, site.server().resolve("/registrar"), "registrar");
    line(out, site.server().resolve("/helpdesk"), "helpdesk");
    line(out, site.server().resolve("/docs"), "kontrak API / API contract");
    line(out, site.provider(), "penyedia identitas simulasi / simulated identity provider");
    line(out, site.provider().resolve("/sandbox/phones"), "ponsel contoh / pretend phones");
    for (City city : City.values()) {
      line(
          out,
          city.address(site).resolve("/petugas"),
          "Apekesah " + city.displayName() + ": petugas / officers");
    }
    SampleService.withDesk()
        .forEach(
            service ->
                line(
                    out,
                    service.address(site) + "/petugas",
                    service.client() + ": petugas / officers"));
    line(out, site.management().resolve("/metrics"), "metrik / metrics");
    out.printf("%nMasuk sebagai (tanpa sandi) / Sign in as (no password):%n%s%n", PEOPLE);
    out.printf(
        "Data: %s   Log: %s%n", settings.dataFolder(), settings.dataFolder().resolve("logs"));
    out.println("Ctrl-C menghentikan; data tetap ada. / Ctrl-C stops; the data stays.");
  }

  /** Where phones of this network find it, as a picture too, and what to think of before that. */
  static void phones(PrintStream out, URI address) {
    out.printf("%nDari ponsel di jaringan ini / From phones in this network: %s%n%n", address);
    out.println(QrCode.of(address.toString()));
    out.println(
        """
        AWAS: siapa pun di jaringan ini dapat masuk sebagai siapa pun di atas, tanpa sandi dan tanpa enkripsi.
        Hanya orang rekaan; jangan isi data sungguhan, dan jangan pakai di Wi-Fi umum.
        BEWARE: anybody in this network can sign in as anybody above, without a password and without encryption.
        Fictitious people only; enter no real data, and do not use it on a public Wi-Fi.
        """);
  }

  private static void line(PrintStream out, Object address, String what) {
    out.printf("  %-36s %s%n", address, what);
  }
}
