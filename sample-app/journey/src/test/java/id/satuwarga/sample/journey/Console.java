package id.satuwarga.sample.journey;

import com.microsoft.playwright.Page;
import java.net.URI;

/** Somebody of an OPD or of the government, at one of the server's consoles. */
final class Console {
  private Console() {}

  /** Signs a person in at the console of this path, where the same page then stands. */
  static Page signIn(Page page, URI server, String path, String person) {
    page.navigate(server + path);
    Citizen.button(page, "Masuk dengan identitas nasional").first().click();
    page.getByText(person).first().click();
    String console = server + path.split("#", 2)[0];
    page.waitForURL(address -> address.startsWith(console));
    return page;
  }
}
