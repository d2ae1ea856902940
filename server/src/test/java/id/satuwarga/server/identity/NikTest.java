package id.satuwarga.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of a NIK, and how it is kept. */
class NikTest {
  private final Seal seal = new Seal(new byte[32]);

  @ParameterizedTest
  @ValueSource(
      strings = {"9901013112990001", "9901017112990001", "9901014101000001", "0000000101009999"})
  void whatHasTheShapeIsTaken(String digits) {
    assertThat(new Nik(digits).digits()).isEqualTo(digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "990101311299000",
        "99010131129900011",
        "9901013212990001",
        "9901014012990001",
        "9901017212990001",
        "9901010012990001",
        "9901013113990001",
        "9901013100990001",
        "9901013112990000",
        "99010131129900o1",
        "٩٩٠١٠١٣١١٢٩٩٠٠٠١",
        " 9901013112990001"
      })
  void whatHasNotIsRefused(String digits) {
    assertThatThrownBy(() -> new Nik(digits)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itPrintsMasked() {
    assertThat(new Nik("9901013112990001")).hasToString("9901••••••••0001");
  }

  @Test
  void whatIsSealedOpensForItsOwnerOnlyAndLooksDifferentEachTime() {
    byte[] sealed = seal.close("9901013112990001", "siti");
    assertThat(seal.open(sealed, "siti")).isEqualTo("9901013112990001");
    assertThat(seal.close("9901013112990001", "siti")).isNotEqualTo(sealed);
    assertThatThrownBy(() -> seal.open(sealed, "bagus")).isInstanceOf(IllegalStateException.class);
    sealed[20] ^= 1;
    assertThatThrownBy(() -> seal.open(sealed, "siti")).isInstanceOf(IllegalStateException.class);
  }
}
