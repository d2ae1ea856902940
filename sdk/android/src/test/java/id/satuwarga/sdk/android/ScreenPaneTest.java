package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.text.InputType;
import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.CheckBox;
import android.widget.EditText;
import android.widget.ProgressBar;
import android.widget.RadioButton;
import android.widget.Spinner;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.shadows.ShadowLooper;

/** What a citizen fills in becomes the action, or is given back with a reason. */
@RunWith(RobolectricTestRunner.class)
public class ScreenPaneTest {
  private static final String UPLOAD = "0193f0a1-0000-7000-8000-000000000001";

  @Test
  public void textTravelsAsItWasTyped() {
    Shown shown = Shown.of(form(Input.text("title", "Judul").required()));
    shown.only(EditText.class).setText("Jalan berlubang");

    shown.press("Kirim");

    assertThat(shown.act().name()).isEqualTo("send");
    assertThat(shown.act().text("title")).isEqualTo("Jalan berlubang");
  }

  @Test
  public void whatTheScreenCarriesComesBackWithThePress() {
    Shown shown = Shown.of(Screen.titled("Langkah 2").state("step=2").submit("send", "Kirim"));

    assertThat(shown.press("Kirim").act().state()).contains("step=2");
  }

  @Test
  public void aLongListLeadsToItsNextPage() {
    Shown shown =
        Shown.of(
            Screen.titled("Daftar").list(Collections.singletonList(Item.of("Satu")), "/?after=1"));

    assertThat(shown.press("Tampilkan berikutnya").opened).containsExactly("/?after=1");
  }

  @Test
  public void eachPressHasAnIdOfItsOwn() {
    Shown shown = Shown.of(Screen.titled("Halo").submit("send", "Kirim"));

    shown.press("Kirim").press("Kirim");

    assertThat(shown.acts.get(0).id()).isNotEqualTo(shown.acts.get(1).id());
  }

  @Test
  public void whatIsRequiredAndEmptyIsSaidAtTheInputAndNothingIsSent() {
    Shown shown = Shown.of(form(Input.text("title", "Judul").required()));

    shown.press("Kirim");

    assertThat(shown.acts).isEmpty();
    assertThat(shown.texts()).contains("Wajib diisi.");
    assertThat(shown.only(EditText.class).isFocused()).isTrue();
    AccessibilityNodeInfo node = shown.only(EditText.class).createAccessibilityNodeInfo();
    assertThat(node.isContentInvalid()).isTrue();
    assertThat(node.getError().toString()).isEqualTo("Wajib diisi.");
  }

  @Test
  public void theWordsOfTheScreenAreSaidInsteadOfOurs() {
    Shown shown =
        Shown.of(form(Input.text("title", "Judul").required().errorMessage("Tulis judulnya.")));

    assertThat(shown.press("Kirim").texts()).contains("Tulis judulnya.");
  }

  @Test
  public void whatWasWrongIsTakenBackOnceItFits() {
    Shown shown = Shown.of(form(Input.number("people", "Orang").min(1).max(20).required()));
    shown.only(EditText.class).setText("21");
    assertThat(shown.press("Kirim").texts()).contains("Paling banyak 20.");
    shown.only(EditText.class).setText("2");

    shown.press("Kirim");

    assertThat(shown.texts()).doesNotContain("Paling banyak 20.");
    assertThat(shown.act().number("people")).isEqualByComparingTo(BigDecimal.valueOf(2));
  }

  @Test
  public void whatTheOpdDidNotAcceptIsSaidAtOnceAndMaySentAgain() {
    Shown shown =
        Shown.of(form(Input.text("name", "Nama").value("Siti").problem("Tidak sama dengan KTP.")));
    assertThat(shown.texts()).contains("Tidak sama dengan KTP.");

    assertThat(shown.press("Kirim").acts).hasSize(1);
  }

  @Test
  public void aNumberThatIsNoneIsWrongAndNotEmpty() {
    Shown shown = Shown.of(form(Input.number("people", "Orang")));
    shown.only(EditText.class).setInputType(InputType.TYPE_CLASS_TEXT);
    shown.only(EditText.class).setText("dua");

    assertThat(shown.press("Kirim").acts).isEmpty();
  }

  @Test
  public void aCommaIsAPointToo() {
    Shown shown = Shown.of(form(Input.number("height", "Tinggi")));
    shown.only(EditText.class).setInputType(InputType.TYPE_CLASS_TEXT);
    shown.only(EditText.class).setText("1,5");

    assertThat(shown.press("Kirim").act().number("height")).isEqualByComparingTo("1.5");
  }

  @Test
  public void eachKindOfTextHasItsKeyboard() {
    assertThat(keyboard(Input.phone("x", "X"))).isEqualTo(InputType.TYPE_CLASS_PHONE);
    assertThat(keyboard(Input.email("x", "X")) & InputType.TYPE_MASK_VARIATION)
        .isEqualTo(InputType.TYPE_TEXT_VARIATION_EMAIL_ADDRESS);
    assertThat(keyboard(Input.webAddress("x", "X")) & InputType.TYPE_MASK_VARIATION)
        .isEqualTo(InputType.TYPE_TEXT_VARIATION_URI);
  }

  @Test
  public void dayAndTimeTravelAsTheContractSays() {
    Shown shown =
        Shown.of(
            form(Input.date("day", "Hari").value(LocalDate.of(2026, 11, 22)))
                .input(Input.time("hour", "Jam").value(LocalTime.of(9, 15))));
    assertThat(shown.texts()).contains("Minggu, 22 November 2026", "09.15");

    shown.press("Kirim");

    assertThat(shown.act().date("day")).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(shown.act().time("hour")).isEqualTo(LocalTime.of(9, 15));
  }

  @Test
  public void aDayThatMayBeAbsentCanBeTakenBack() {
    Shown shown = Shown.of(form(Input.date("day", "Hari").value(LocalDate.of(2026, 11, 22))));

    shown.press("Kosongkan").press("Kirim");

    assertThat(shown.act().has("day")).isFalse();
  }

  @Test
  public void severalChoicesTravelInTheOrderOffered() {
    Shown shown = Shown.of(form(days().several()));
    List<CheckBox> boxes = shown.all(CheckBox.class);
    boxes.get(2).performClick();
    boxes.get(0).performClick();

    assertThat(shown.press("Kirim").act().choices("days")).containsExactly("mon", "wed");
  }

  @Test
  public void ofExpandedChoicesOneIsChosen() {
    Shown shown = Shown.of(form(days().expanded()));
    shown.all(RadioButton.class).get(0).performClick();
    shown.all(RadioButton.class).get(1).performClick();

    assertThat(shown.press("Kirim").act().choice("days")).isEqualTo("tue");
  }

  @Test
  public void aDropDownStartsWithNothingChosen() {
    Shown shown = Shown.of(form(days().required()));
    assertThat(shown.press("Kirim").acts).isEmpty();
    Spinner spinner = shown.only(Spinner.class);
    assertThat(spinner.getContentDescription().toString()).isEqualTo("Hari: Pilih…");

    spinner.setSelection(3);
    ShadowLooper.idleMainLooper();
    assertThat(spinner.getContentDescription().toString()).isEqualTo("Hari: Rabu");

    assertThat(shown.press("Kirim").act().choice("days")).isEqualTo("wed");
  }

  @Test
  public void agreementIsNeededWhereItIsRequired() {
    Shown shown = Shown.of(form(Input.toggle("agree", "Setuju").required()));
    assertThat(shown.press("Kirim").texts()).contains("Perlu disetujui.");

    shown.only(CheckBox.class).performClick();

    assertThat(shown.press("Kirim").act().toggle("agree")).isTrue();
  }

  @Test
  public void aFileTravelsAsItsUploadId() {
    TestDevices devices =
        new TestDevices() {
          @Override
          public void chooseFiles(
              List<String> mediaTypes,
              int room,
              BiConsumer<String, String> taken,
              Consumer<Text> nothing) {
            taken.accept(UPLOAD, "ktp.jpg");
          }
        };
    Shown shown = Shown.of(form(Input.file("photo", "Foto").required()), devices);
    assertThat(shown.press("Kirim").acts).isEmpty();

    shown.press("Ambil atau pilih foto");
    assertThat(shown.texts()).contains("ktp.jpg");

    assertThat(shown.press("Kirim").act().files("photo")).containsExactly(UPLOAD);
  }

  @Test
  public void aFileThatWasTakenAwayIsNotSent() {
    Shown shown =
        Shown.of(form(Input.file("photo", "Foto").values(Collections.singletonList(UPLOAD))));

    assertThat(shown.press("Hapus").press("Kirim").act().has("photo")).isFalse();
  }

  @Test
  public void aDeviceWithoutFilesSaysSo() {
    Shown shown = Shown.of(form(Input.file("photo", "Foto")));

    assertThat(shown.press("Ambil atau pilih foto").texts())
        .contains("Aplikasi ini belum dapat melampirkan berkas.");
  }

  @Test
  public void aTerritoryIsChosenDownToItsDepth() {
    Shown shown =
        Shown.of(
            form(Input.location("place", "Tempat").downToRegency().required()), new BatamDevices());
    choose(shown, 0, 1);
    assertThat(shown.press("Kirim").acts).isEmpty();

    choose(shown, 1, 1);

    assertThat(shown.press("Kirim").act().place("place")).isEqualTo(Place.in("21.71"));
  }

  @Test
  public void aTerritoryThatIsFilledInStandsThereAlready() {
    Shown shown =
        Shown.of(
            form(
                Input.location("place", "Tempat")
                    .downToRegency()
                    .value(Place.in("21.71").street("Jl. Engku Putri").position(1.12, 104.05))),
            new BatamDevices());

    Place sent = shown.press("Kirim").act().place("place");

    assertThat(sent).isEqualTo(Place.in("21.71").street("Jl. Engku Putri").position(1.12, 104.05));
  }

  @Test
  public void thePositionIsAddedToTheMetreAndTakenBackAgain() {
    TestDevices devices =
        new BatamDevices() {
          @Override
          public void findPosition(
              Text reason, BiConsumer<Double, Double> found, Consumer<Text> nowhere) {
            found.accept(1.123456789, 104.05);
          }
        };
    Shown shown = Shown.of(form(Input.location("place", "Tempat").value(village())), devices);

    shown.press("Sertakan posisi perangkat").press("Kirim");
    assertThat(shown.act().place("place").latitude()).hasValue(1.12346);

    shown.press("Hapus").press("Kirim");
    assertThat(shown.act().place("place").latitude()).isEmpty();
  }

  @Test
  public void aPlaceThatIsNeededBeginsWhereTheCitizenLives() {
    Shown shown = Shown.of(form(Input.location("place", "Tempat").required()), atHome());

    assertThat(shown.press("Kirim").act().place("place").region()).isEqualTo("21.71.02.1001");
  }

  @Test
  public void homeIsOfferedNoDeeperThanAskedForAndOnlyWhereAPlaceIsNeeded() {
    Shown regency =
        Shown.of(form(Input.location("place", "Tempat").downToRegency().required()), atHome());
    assertThat(regency.press("Kirim").act().place("place").region()).isEqualTo("21.71");

    Shown optional = Shown.of(form(Input.location("place", "Tempat")), atHome());
    assertThat(optional.press("Kirim").act().has("place")).isFalse();
  }

  @Test
  public void aPositionThatIsRefusedIsSaidAndKeepsNobodyFromSending() {
    TestDevices devices =
        new BatamDevices() {
          @Override
          public void findPosition(
              Text reason, BiConsumer<Double, Double> found, Consumer<Text> nowhere) {
            nowhere.accept(Text.of("Tidak diizinkan.", "Denied."));
          }
        };
    Shown shown = Shown.of(form(Input.location("place", "Tempat").value(village())), devices);

    assertThat(shown.press("Sertakan posisi perangkat").texts()).contains("Tidak diizinkan.");
    assertThat(shown.press("Kirim").acts).hasSize(1);
  }

  @Test
  public void territoriesThatCannotBeHadAreSaid() {
    Shown shown = Shown.of(form(Input.location("place", "Tempat")));

    assertThat(shown.texts()).contains("Daftar wilayah tidak dapat dimuat.");
  }

  @Test
  public void aButtonWithoutInputsJudgesAndSendsNone() {
    Shown shown =
        Shown.of(
            Screen.titled("Batal")
                .input(Input.text("title", "Judul").required())
                .button(
                    Button.submit("cancel", "Batalkan").withoutInputs().with("why", "mistake")));

    shown.press("Batalkan");

    assertThat(shown.act().has("title")).isFalse();
    assertThat(shown.act().data("why")).contains("mistake");
  }

  @Test
  public void linksAreForTheHostToOpen() {
    Shown shown =
        Shown.of(
            Screen.titled("Tautan").openPage("/new", "Buat").openLink("https://a.id/", "Situs"));

    assertThat(shown.press("Buat").press("Situs").opened).containsExactly("/new", "https://a.id/");
  }

  @Test
  public void whileAnAnswerIsOnItsWayNothingIsSentTwice() {
    Shown shown = Shown.of(form(Input.text("title", "Judul").value("Ada")));

    shown.pane.showWorking(Language.INDONESIAN);
    shown.press("Kirim");

    assertThat(shown.acts).isEmpty();
    assertThat(shown.all(ProgressBar.class)).hasSize(1);
  }

  @Test
  public void troubleKeepsWhatWasEntered() {
    Shown shown = Shown.of(form(Input.text("title", "Judul")));
    shown.only(EditText.class).setText("Panjang sekali");

    shown.pane.showPassingTrouble(
        Text.of("Terputus", "Cut off"), Text.of("Coba.", "Try."), Language.INDONESIAN);

    assertThat(shown.texts()).contains("Terputus", "Coba.");
    assertThat(shown.only(EditText.class).getText().toString()).isEqualTo("Panjang sekali");
    shown.press("Coba lagi");
    assertThat(shown.tries).isEqualTo(1);
  }

  @Test
  public void anImageIsShownWithItsWordsAndTheWordsWithoutIt() throws IOException {
    Screen screen = Screen.titled("Foto").image("p1", "Jalan berlubang");

    assertThat(Shown.of(screen).texts()).contains("Jalan berlubang");
    View shown = Shown.of(screen, Pictures.shown(Pictures.onePixel())).said("Jalan berlubang");
    assertThat(shown).isInstanceOf(android.widget.ImageView.class);
  }

  @Test
  public void anImageThatCostsTooMuchIsLoadedOnceItIsAskedFor() {
    Shown shown =
        Shown.of(
            Screen.titled("Foto").image("p1", "Jalan berlubang"),
            new TestDevices() {
              @Override
              public boolean savesData() {
                return true;
              }

              @Override
              public byte[] image(String ref) {
                return Pictures.onePixel();
              }
            });
    assertThat(shown.texts()).containsExactly("Foto", "Jalan berlubang", "Muat gambar");
    assertThat(shown.said("Muat gambar: Jalan berlubang").isClickable()).isTrue();

    shown.press("Muat gambar");

    assertThat(shown.said("Jalan berlubang")).isInstanceOf(android.widget.ImageView.class);
    assertThat(shown.texts()).containsExactly("Foto");
  }

  private static TestDevices atHome() {
    return new BatamDevices() {
      @Override
      public String home() {
        return "21.71.02.1001";
      }
    };
  }

  private static int keyboard(Input input) {
    return Shown.of(form(input)).only(EditText.class).getInputType();
  }

  private static void choose(Shown shown, int level, int position) {
    shown.all(Spinner.class).get(level).setSelection(position);
    ShadowLooper.idleMainLooper();
  }

  private static Input days() {
    return Input.choice("days", "Hari")
        .option("mon", "Senin")
        .option("tue", "Selasa")
        .option("wed", "Rabu");
  }

  private static Place village() {
    return Place.in("21.71.02.1001");
  }

  private static Screen form(Input input) {
    return Screen.titled("Isian").input(input).submit("send", "Kirim");
  }
}
