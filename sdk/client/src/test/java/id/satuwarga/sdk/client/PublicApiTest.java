package id.satuwarga.sdk.client;

import id.satuwarga.sdk.miniapp.PublicApi;
import org.junit.jupiter.api.Test;

class PublicApiTest {
  @Test
  void thePublicApiIsTheOneWrittenDown() throws Exception {
    PublicApi.of(SatuWarga.class).matches("sdk-client.api.txt");
  }
}
