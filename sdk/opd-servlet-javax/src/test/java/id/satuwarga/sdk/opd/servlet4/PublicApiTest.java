package id.satuwarga.sdk.opd.servlet4;

import id.satuwarga.sdk.miniapp.PublicApi;
import org.junit.jupiter.api.Test;

class PublicApiTest {
  @Test
  void publicTypesAreWhatTheGoldenFileSays() throws Exception {
    PublicApi.of(MiniAppServlet.class).matches("sdk-opd-servlet-javax.api.txt");
  }
}
