package id.satuwarga.sample.eplanning.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.eplanning.proposal.Chamber;
import id.satuwarga.sample.eplanning.proposal.Field;
import id.satuwarga.sample.eplanning.proposal.NewProposal;
import id.satuwarga.sample.eplanning.proposal.Seats;
import id.satuwarga.sample.eplanning.proposal.Site;
import id.satuwarga.sample.eplanning.proposal.Wish;
import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.testkit.TestClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AttachmentsTest {
  private final TestClock clock = TestClock.at("2026-11-22T10:30:00+07:00");
  private final Chamber chamber = new Chamber(clock, Seats.USUAL);

  @Test
  void aPhotoOfSeveralMegabytesIsMadeSmallEnoughToBeShown() throws IOException {
    SentFile sent = new SentFile("image/png", noise());
    Attachments attachments = new Attachments(id -> sent, chamber.proposals);

    UUID id = attachments.takePhoto(List.of(UUID.randomUUID().toString()));

    assertThat(sent.isShown()).isFalse();
    assertThat(chamber.proposals.attachment(id).orElseThrow().isShown()).isTrue();
  }

  @Test
  void aFileOfARefusedFormIsLetGo() throws IOException {
    Attachments attachments =
        new Attachments(id -> new SentFile("image/png", new byte[] {1}), chamber.proposals);
    UUID refused = attachments.takePhoto(List.of(UUID.randomUUID().toString()));
    UUID photo = attachments.takePhoto(List.of(UUID.randomUUID().toString()));
    UUID document = attachments.takeDocument(List.of(UUID.randomUUID().toString()));
    file(photo, document);

    clock.forward(Duration.ofHours(23));
    chamber.proposals.tidy();
    assertThat(chamber.proposals.attachment(refused)).isPresent();

    clock.forward(Duration.ofHours(2));
    chamber.proposals.tidy();
    assertThat(chamber.proposals.attachment(refused)).isEmpty();
    assertThat(chamber.proposals.attachment(photo)).isPresent();
    assertThat(chamber.proposals.attachment(document)).isPresent();
  }

  private void file(UUID photo, UUID document) {
    chamber.proposals.file(
        new NewProposal(
            UUID.randomUUID().toString(),
            Chamber.subject("siti"),
            "Warga",
            Language.INDONESIAN,
            new Wish(
                "Lampu jalan RW 08",
                Field.LIGHTING,
                new Site(Chamber.BELIAN, "RW 08", null, null),
                "Gelap sepanjang dua ratus meter.",
                120,
                photo,
                document)));
  }

  /** What no format makes small. */
  private static byte[] noise() throws IOException {
    BufferedImage picture = new BufferedImage(1_800, 800, BufferedImage.TYPE_INT_RGB);
    Random noise = new Random(7);
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        picture.setRGB(x, y, noise.nextInt());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }
}
