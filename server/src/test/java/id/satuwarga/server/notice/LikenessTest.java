package id.satuwarga.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  private static final String WORDS =
      "Perbaikan pipa utama malam ini pukul 21.00 sampai 04.00. Tampung air sebelum itu.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SAME    | AIR PADAM!  | perbaikan pipa utama, malam ini pukul 21 00 sampai 04.00 tampung"
            + " air sebelum itu",
        "SIMILAR | Air padam   | Perbaikan pipa utama malam ini pukul 22.00 sampai 04.00. Tampung"
            + " air sebelum itu.",
        "SUBJECT | air padam   | Sudah mengalir lagi.",
        "        | Jalan tutup | Ada pawai.",
        "        | Jalan tutup | Air.",
      })
  void saysHowMuchTheySayTheSame(Likeness expected, String subject, String body) {
    CampaignContent other = content(subject, body);

    assertThat(Likeness.of(content("Air padam", WORDS), other).orElse(null)).isEqualTo(expected);
    assertThat(Likeness.of(other, content("Air padam", WORDS)).orElse(null)).isEqualTo(expected);
  }

  private static CampaignContent content(String subject, String body) {
    return new CampaignContent(
        subject,
        body,
        CampaignCategory.ANNOUNCEMENT,
        "id",
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
