package id.satuwarga.sdk.opd.vertx;

import id.satuwarga.sdk.miniapp.PublicApi;
import org.junit.jupiter.api.Test;

class PublicApiTest {
  @Test
  void thePublicApiIsTheOneWrittenDown() throws Exception {
    PublicApi.of(MiniAppHandler.class).matches("sdk-opd-vertx.api.txt");
  }
}
