package id.satuwarga.sdk.miniapp;

import org.junit.jupiter.api.Test;

class PublicApiTest {
  @Test
  void thePublicApiIsTheOneWrittenDown() throws Exception {
    PublicApi.of(MiniApp.class).matches("sdk-miniapp.api.txt");
  }
}
