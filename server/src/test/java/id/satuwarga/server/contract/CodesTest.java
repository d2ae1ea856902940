package id.satuwarga.server.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.region.RegionCode;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that come from elsewhere than a judged request are read as strictly. */
class CodesTest {
  private static final String UUID = "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e2f";
  private static final Map<String, Consumer<String>> READERS =
      Map.of(
          "id.batam.apekesah",
          AppId::parse,
          "diskominfo-batam",
          OpdCode::parse,
          "21.71.02.1001",
          RegionCode::parse,
          UUID,
          CitizenId::parse);

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\u2028", " ", "\t", "\u0000", "x\ny"})
  void nothingStandsBehindACode(String rest) {
    READERS.forEach(
        (code, reader) -> {
          assertThatCode(() -> reader.accept(code)).doesNotThrowAnyException();
          assertThatThrownBy(() -> reader.accept(code + rest)).as(code).isNotNull();
        });
  }
}
