package id.satuwarga.sample.eplanning;

import id.satuwarga.sample.eplanning.proposal.Field;
import id.satuwarga.sample.eplanning.proposal.NewProposal;
import id.satuwarga.sample.eplanning.proposal.Proposal;
import id.satuwarga.sample.eplanning.proposal.Proposals;
import id.satuwarga.sample.eplanning.proposal.Site;
import id.satuwarga.sample.eplanning.proposal.Supports;
import id.satuwarga.sample.eplanning.proposal.Wish;
import id.satuwarga.sdk.miniapp.Language;
import java.util.List;

/**
 * Fictitious proposals, as if handed in on paper, so that somebody who tries the service finds
 * neighbours who were first.
 */
final class DemoData {
  private static final String BELIAN = "21.71.10.1004";
  private static final String BULIANG = "21.71.12.1002";

  private static final List<Idea> IDEAS =
      List.of(
          new Idea(
              "Wahyu Saputra",
              Field.DRAINAGE,
              BELIAN,
              "Perumahan Taman Raya, Blok C",
              "Perbaikan drainase Blok C",
              "Parit dangkal dan tersumbat; setiap hujan lebat air masuk ke rumah warga setinggi"
                  + " mata kaki. Perlu digali dan ditutup sepanjang 240 meter.",
              96,
              17),
          new Idea(
              "Nurhayati",
              Field.LIGHTING,
              BELIAN,
              "Jalan menuju SD, RW 08",
              "Lampu jalan menuju sekolah",
              "Enam tiang lampu mati sejak bulan puasa. Anak yang masuk siang pulang dalam gelap.",
              210,
              23),
          new Idea(
              "Ronald Tampubolon",
              Field.PUBLIC_SPACE,
              BELIAN,
              "Lahan fasum RW 11",
              "Lapangan dan balai warga RW 11",
              "Lahan fasilitas umum masih semak. Diusulkan lapangan voli, balai kecil dan jalur"
                  + " untuk kursi roda.",
              340,
              9),
          new Idea(
              "Suryani",
              Field.HEALTH,
              BELIAN,
              "Posyandu Melati",
              "Timbangan dan ruang menyusui Posyandu Melati",
              "Timbangan bayi sudah rusak dan ibu menyusui di teras. Kader siap merawat alatnya.",
              130,
              14),
          new Idea(
              "Hendra Gunawan",
              Field.LIVELIHOOD,
              BELIAN,
              "Balai RW 03",
              "Pelatihan olahan hasil laut untuk ibu rumah tangga",
              "Dua puluh peserta, tiga bulan, dengan izin PIRT dan pendampingan pemasaran.",
              20,
              6),
          new Idea(
              "Desi Ratnasari",
              Field.ROAD,
              BULIANG,
              "Gang Kelapa, RT 02",
              "Semenisasi Gang Kelapa",
              "Jalan tanah 150 meter menjadi lumpur pada musim hujan; ambulans tidak dapat masuk.",
              64,
              11),
          new Idea(
              "Made Wirawan",
              Field.SCHOOL,
              BULIANG,
              "Pojok baca RW 05",
              "Rak dan buku untuk pojok baca",
              "Ruang sudah ada di balai RW; yang belum ada rak, buku anak dan kipas angin.",
              150,
              5));

  private final Proposals proposals;
  private final Supports supports;

  DemoData(Proposals proposals, Supports supports) {
    this.proposals = proposals;
    this.supports = supports;
  }

  private record Idea(
      String name,
      Field field,
      String kelurahan,
      String street,
      String title,
      String why,
      int households,
      int supporters) {}

  /** Does so once: what is there already is found by its press and left as it is. */
  void fill() {
    for (int index = 0; index < IDEAS.size(); index++) {
      Idea idea = IDEAS.get(index);
      String press = "demo-" + proposals.planYear() + "-" + index;
      if (!proposals.isFiled(press)) {
        Proposal filed = proposals.file(draft(idea, press));
        for (int neighbour = 0; neighbour < idea.supporters(); neighbour++) {
          supports.give(filed.number(), "demo-neighbour-" + neighbour, idea.kelurahan());
        }
      }
    }
  }

  private static NewProposal draft(Idea idea, String press) {
    return new NewProposal(
        press,
        null,
        idea.name(),
        Language.INDONESIAN,
        new Wish(
            idea.title(),
            idea.field(),
            new Site(idea.kelurahan(), idea.street(), null, null),
            idea.why(),
            idea.households(),
            null,
            null));
  }
}
