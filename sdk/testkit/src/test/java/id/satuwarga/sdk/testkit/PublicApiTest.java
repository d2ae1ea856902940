package id.satuwarga.sdk.testkit;

import id.satuwarga.sdk.miniapp.PublicApi;
import org.junit.jupiter.api.Test;

class PublicApiTest {
  @Test
  void thePublicApiIsTheOneWrittenDown() throws Exception {
    PublicApi.of(MiniAppTester.class).matches("sdk-testkit.api.txt");
  }
}
