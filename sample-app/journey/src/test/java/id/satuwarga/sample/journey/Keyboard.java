package id.satuwarga.sample.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Going through a page by the keyboard alone. */
final class Keyboard {
  private static final int MOST_STOPS = 60;

  /** Numbers what can be operated; of a group of radios the keyboard stops at one. */
  private static final String NUMBER_CONTROLS =
      """
      () => {
        const operable = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
        const controls = Array.from((document.querySelector('dialog[open]') ?? document).querySelectorAll(operable))
          .filter(e => e.checkVisibility() && !e.disabled)
          .filter(e => e.type !== 'radio' || e.checked);
        controls.forEach((e, i) => (e.dataset.stop = String(i)));
        return controls.map(e => e.dataset.stop + ' ' + e.tagName + ' ' + e.textContent.trim().slice(0, 30));
      }
      """;

  /** Where the keyboard is, and whether that is seen. */
  private static final String STOP =
      """
      () => {
        const at = document.activeElement;
        const outlined = (e, part) => {
          const style = getComputedStyle(e, part);
          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        };
        const seen = outlined(at) || outlined(at, '::after') || (at.closest('label') && outlined(at.closest('label')));
        return (at.dataset.stop ?? '-') + (seen ? '' : ' unseen');
      }
      """;

  private Keyboard() {}

  /** Tab from the top through everything there is. */
  static void walk(Page page, String name) {
    Eyes.settle(page);
    List<?> controls = (List<?>) page.evaluate(NUMBER_CONTROLS);
    List<String> missed = new ArrayList<>();
    controls.forEach(control -> missed.add(String.valueOf(control)));
    for (int i = 0; i < controls.size() + MOST_STOPS / 4 && !missed.isEmpty(); i++) {
      page.keyboard().press("Tab");
      String stop = String.valueOf(page.evaluate(STOP));
      missed.removeIf(control -> control.startsWith(stop + " "));
    }
    assertThat(missed).as("not reached or not seen on %s", name).isEmpty();
  }

  static void reach(Page page, Locator control) {
    assertThat(control).isVisible();
    for (int i = 0; i < MOST_STOPS && !isFocused(control); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(control).isFocused();
  }

  private static boolean isFocused(Locator control) {
    return (Boolean) control.evaluate("e => e === document.activeElement");
  }
}
