package id.satuwarga.sdk.android;

import id.satuwarga.sdk.miniapp.PublicApi;
import org.junit.Test;

public class PublicApiTest {
  @Test
  public void everyChangeOfWhatAnAppCanCallIsSeen() throws Exception {
    PublicApi.of(MiniAppHost.class).matches("sdk-android.api.txt");
  }
}
