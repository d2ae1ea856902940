package id.satuwarga.sdk.opd;

import id.satuwarga.sdk.miniapp.PublicApi;
import org.junit.jupiter.api.Test;

class PublicApiTest {
  @Test
  void thePublicApiIsTheOneWrittenDown() throws Exception {
    PublicApi.of(MiniAppEndpoint.class).matches("sdk-opd.api.txt");
  }
}
