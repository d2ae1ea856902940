package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sdk.android.internal.DeepLink;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(sdk = 35)
public class DeepLinkTest {
  @Test
  public void aLinkNamesMiniAppPageAndParameters() {
    DeepLink link =
        DeepLink.find("satuwarga://apps/id.polri.panic/alarms/7?from=notice&x=a+b").get();

    assertThat(link.appId()).isEqualTo("id.polri.panic");
    assertThat(link.page()).isEqualTo("/alarms/7");
    assertThat(link.params()).containsEntry("from", "notice").containsEntry("x", "a b");
  }

  @Test
  public void withoutAPageItIsTheFirst() {
    assertThat(DeepLink.find("satuwarga://apps/id.polri.panic").get().page()).isEqualTo("/");
  }

  @Test
  public void aPageBelongsToTheMiniAppItStandsIn() {
    DeepLink link = DeepLink.find("/new?before=7", "id.batam.apekesah").get();

    assertThat(link.uri().toString()).isEqualTo("satuwarga://apps/id.batam.apekesah/new?before=7");
  }

  @Test
  public void whatIsNoLinkOfOursIsNone() {
    for (String address :
        new String[] {
          "",
          "https://apps/id.polri.panic",
          "satuwarga://other/id.polri.panic",
          "satuwarga://apps/ID.polri.panic/",
          "satuwarga://apps/id.polri.panic//evil.example",
          "satuwarga://apps/id.polri.panic/a b",
          "satuwarga://apps/id.polri.panic/a\n",
          "satuwarga://apps/id.polri.panic@evil/",
          "javascript:alert(1)"
        }) {
      assertThat(DeepLink.find(address)).as(address).isEmpty();
    }
    assertThat(DeepLink.find("//evil.example", "id.polri.panic")).isEmpty();
  }
}
