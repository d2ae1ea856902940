package id.satuwarga.sdk.testkit;

import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.opd.ImageSource;
import java.util.Optional;

/** What an OPD writes, and nothing more. */
class SuggestionBoxConformanceTest extends ConformanceTest {
  @Override
  protected MiniApp miniApp() {
    return new SuggestionBox(SuggestionBox.MANIFEST, 1);
  }

  @Override
  protected ImageSource images() {
    return (ref, visitor) -> Optional.of(TestFile.png().content());
  }
}
