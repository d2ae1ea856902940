package id.satuwarga.sdk.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import id.satuwarga.sdk.miniapp.internal.element.NumberInput;
import id.satuwarga.sdk.miniapp.internal.element.TextInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private static final Screen FORM =
      Screen.titled("Buat pengaduan")
          .input(Input.text("title", "Judul").required().max(10))
          .input(Input.choice("category", "Kategori").option("road", "Jalan").required())
          .add(Element.group(Input.number("people", "Jumlah orang").min(1).max(20)))
          .add(
              Element.columns(
                  Element.group(Input.date("day", "Hari").max(LocalDate.parse("2026-11-22")))))
          .input(Input.location("place", "Lokasi").required())
          .input(Input.toggle("agree", "Setuju").required())
          .input(Input.file("photo", "Foto"))
          .submit("send", "Kirim");

  @Test
  void aScreenReadsLikeASentence() {
    Screen screen =
        Screen.titled("Pengaduan saya")
            .text("Yang pernah Anda kirim.")
            .heading("Berjalan")
            .facts(Fact.of("Nomor", "APK-1"))
            .list(List.of(Item.of("Lubang").badge("Dikerjakan", Tone.ACCENT).opens("/c/1")))
            .timeline(List.of(Step.of("Diterima", "pagi ini").tone(Tone.GOOD)))
            .alert(Tone.WARNING, "Kantor tutup.")
            .table(Table.of("Kelurahan", "Usulan").row("Sadai", "12"))
            .image("a1", "Lubang di jalan")
            .input(Input.text("title", "Judul").required().max(120))
            .submit("send", "Kirim")
            .openPage("/new", "Buat pengaduan")
            .openLink("https://batam.go.id", "Situs")
            .at("/complaints/1")
            .in(Language.ENGLISH);

    String json = screen.json();

    assertThat(Schemas.SCREEN.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(json)
        .contains("\"lang\":\"en\"")
        .contains("\"satuwarga:page\":\"/complaints/1\"")
        .contains("\"maxLength\":120");
    assertThat(Screen.parse(json).json()).isEqualTo(json);
  }

  @Test
  void hostileWordsOfACitizenCannotMakeAScreenRefused() {
    Screen screen =
        Screen.titled("Kiriman \u202E")
            .text("Nama\u0000 \uD83D \u2066tersembunyi")
            .text(String.join("", Collections.nCopies(5_000, "🚧")))
            .facts(Fact.of("Isi", "\u001B[31mmerah"));

    Screen parsed = Screen.parse(screen.json());

    assertThat(((Paragraph) parsed.elements().get(0)).text()).isEqualTo("Nama \uFFFD tersembunyi");
    assertThat(((Paragraph) parsed.elements().get(1)).text()).endsWith("🚧…");
  }

  @Test
  void aFormAcceptsWhatFitsIt() {
    assertThat(FORM.accepts(complete())).isTrue();
  }

  @Test
  void aFormRefusesWhatDoesNotFitIt() {
    assertThat(FORM.accepts(complete().input("title", "lebih dari sepuluh"))).isFalse();
    assertThat(FORM.accepts(complete().input("title", "  "))).isFalse();
    assertThat(FORM.accepts(complete().input("category", "water"))).isFalse();
    assertThat(FORM.accepts(complete().input("people", BigDecimal.ZERO))).isFalse();
    assertThat(FORM.accepts(complete().input("people", "banyak"))).isFalse();
    assertThat(FORM.accepts(complete().input("day", "2026-11-23"))).isFalse();
    assertThat(FORM.accepts(complete().input("day", "2026-02-30"))).isFalse();
    assertThat(FORM.accepts(complete().input("place", Place.in("21.71")))).isFalse();
    assertThat(FORM.accepts(complete().input("agree", false))).isFalse();
    assertThat(FORM.accepts(complete().files("photo", List.of("a", "b")))).isFalse();
    assertThat(FORM.accepts(Action.named("send"))).isFalse();
  }

  @Test
  void aCorrectedFormKeepsWhatWasTypedAndSaysWhatIsWrong() {
    Action sent = complete().input("title", "lebih dari sepuluh").input("people", BigDecimal.TEN);

    List<Input> inputs = FORM.corrected(sent).inputs();

    TextInput title = (TextInput) inputs.get(0);
    assertThat(title.value()).contains("lebih dari sepuluh");
    assertThat(title.problem()).contains("Paling banyak 10 huruf.");
    assertThat(((NumberInput) inputs.get(2)).value()).contains(BigDecimal.TEN);
    assertThat(inputs.get(2).problem()).isEmpty();
    assertThat(Screen.parse(FORM.corrected(sent).json()).inputs()).hasSize(7);
  }

  @Test
  void reasonsSpeakTheLanguageTheScreenIsShownIn() {
    Action nothing = Action.named("send");

    Input title = FORM.corrected(nothing).in(Language.ENGLISH).inputs().get(0);

    assertThat(title.problem()).contains("Required.");
  }

  @Test
  void aTableMayHaveAllTheRowsItMayTravelWith() {
    Table table = Table.plain(1);
    for (int row = 0; row < 200; row++) {
      table = table.row("x");
    }
    String json = Screen.titled("Tabel").table(table).json();

    assertThat(((Table) Screen.parse(json).elements().get(0)).rows()).hasSize(200);
  }

  @Test
  void anOpdAddsItsOwnReason() {
    Screen screen = FORM.problem("title", "Judul ini sudah Anda kirim.");

    assertThat(screen.inputs().get(0).problem()).contains("Judul ini sudah Anda kirim.");
  }

  @Test
  void aLabelMustSaySomething() {
    assertThatThrownBy(() -> Input.text("title", " ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Screen.titled("\u202E")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLinkMustLeadSomewhereSafe() {
    Screen screen = Screen.titled("Tautan");
    for (String address :
        List.of("javascript:alert(1)", "//evil.example", "http://batam.go.id", "/a b", "")) {
      assertThatThrownBy(() -> screen.openLink(address, "Buka"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theSameInputTwiceIsNotWritten() {
    Screen screen =
        Screen.titled("Formulir")
            .input(Input.text("title", "Judul"))
            .add(Element.group(Input.date("title", "Tanggal")));

    assertThatThrownBy(() -> screen.json())
        .isInstanceOf(InvalidScreenException.class)
        .hasMessageContaining("title");
  }

  @Test
  void aChoiceOfNothingIsNotWritten() {
    Screen screen = Screen.titled("Formulir").input(Input.choice("category", "Kategori"));

    assertThatThrownBy(() -> screen.json()).isInstanceOf(InvalidScreenException.class);
  }

  @Test
  void aButtonCarriesDataAndKeepsItsStyle() {
    Screen screen =
        Screen.titled("Dukung")
            .button(Button.submit("support", "Dukung").with("proposal", "7").positive())
            .button(Button.submit("cancel", "Batal").withoutInputs().destructive());

    List<Button> buttons = Screen.parse(screen.json()).buttons();

    assertThat(buttons.get(0).data()).containsEntry("proposal", "7");
    assertThat(buttons.get(0).isPositive()).isTrue();
    assertThat(buttons.get(1).sendsInputs()).isFalse();
    assertThat(buttons.get(1).isDestructive()).isTrue();
  }

  @Test
  void aRefusedScreenSaysWhereAndNotWhat() {
    String json =
        "{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"lang\":\"id\",\"title\":\"Halo\","
            + "\"body\":[{\"type\":\"TextBlock\",\"text\":{\"nik\":\"2171010101900001\"}}]}";

    assertThatThrownBy(() -> Screen.parse(json))
        .isInstanceOf(InvalidScreenException.class)
        .hasMessage("/body/0/text must be text");
  }

  private static Action complete() {
    return Action.named("send")
        .input("title", "Lubang")
        .input("category", "road")
        .input("people", BigDecimal.ONE)
        .input("day", "2026-11-20")
        .input("place", Place.in("21.71.02.1001").street("Jl. Engku Putri").position(1.1, 104))
        .input("agree", true);
  }
}
