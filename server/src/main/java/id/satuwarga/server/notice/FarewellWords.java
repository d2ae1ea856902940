package id.satuwarga.server.notice;

import id.satuwarga.server.platform.text.Written;
import id.satuwarga.server.platform.web.Language;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/** What users of an old app are told of its end; authors make it say more. */
record FarewellWords(String app, LocalDate lastDay, String link) {
  private static final int LONGEST_SUBJECT = 120;

  /** In one line; of a long name the end is left out, never the day. */
  String subject() {
    String end = " berhenti setelah " + Written.day(lastDay);
    String begin = "Aplikasi " + oneLine(app);
    int room = LONGEST_SUBJECT - end.length();
    return (begin.codePointCount(0, begin.length()) <= room
            ? begin
            : begin.substring(0, begin.offsetByCodePoints(0, room - 1)) + "…")
        + end;
  }

  String body(Language language, String opd, String miniApp) {
    return language == Language.EN
        ? "The app "
            + oneLine(app)
            + " of "
            + opd
            + " works until "
            + english(lastDay)
            + " and ends then. Its service goes on in SatuWarga under the name "
            + miniApp
            + ": open it from this notice, or at "
            + link
            + "."
        : "Aplikasi "
            + oneLine(app)
            + " dari "
            + opd
            + " dapat dipakai sampai "
            + Written.day(lastDay)
            + ", setelah itu berhenti. Layanannya berlanjut di SatuWarga dengan nama "
            + miniApp
            + ": buka dari pemberitahuan ini, atau di "
            + link
            + ".";
  }

  private static String english(LocalDate day) {
    Month month = day.getMonth();
    String name = month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
    return day.getDayOfMonth() + " " + name + " " + day.getYear();
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
