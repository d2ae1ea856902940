package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.system.City;
import id.satuwarga.sample.system.Site;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Batam's own desk, at which an officer answers complaints. */
final class CityDesk {
  private static final Pattern COMPLAINT = Pattern.compile("href=\"(/petugas/pengaduan/\\d+)\"");

  private final URI desk;
  private final Browser browser = new Browser();

  private CityDesk(URI desk) {
    this.desk = desk;
  }

  /** As its officer finds it after signing in. */
  static CityDesk signIn(Site site) throws IOException, InterruptedException {
    CityDesk city = new CityDesk(City.BATAM.address(site).resolve("/petugas"));
    URI back = city.browser.signIn(URI.create(city.desk + "/masuk"), City.BATAM.officer());
    assertThat(back.getPath()).startsWith("/petugas");
    return city;
  }

  /** Answers the newest complaint, which has this title. */
  void answer(String title, String words) throws IOException, InterruptedException {
    String shelf = Browser.expect(200, browser.get(URI.create(desk + "?status=RECEIVED"))).body();
    Matcher newest = COMPLAINT.matcher(shelf);
    assertThat(newest.find()).as("a complaint at the desk").isTrue();
    URI address = desk.resolve(newest.group(1));
    String page = Browser.expect(200, browser.get(address)).body();
    assertThat(page).contains(title);
    Map<String, String> form =
        Map.of(
            "token",
            Browser.hidden(page, "token"),
            "form",
            Browser.hidden(page, "form"),
            "status",
            "IN_PROGRESS",
            "answer",
            words);
    assertThat(Browser.moved(browser.post(address, form))).isEqualTo(address);
  }
}
