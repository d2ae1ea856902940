package id.satuwarga.sample.population.citizen;

import id.satuwarga.sample.ground.Uploads;
import id.satuwarga.sample.population.move.Destination;
import id.satuwarga.sample.population.move.Move;
import id.satuwarga.sample.population.move.MoveReason;
import id.satuwarga.sample.population.move.Moves;
import id.satuwarga.sample.population.move.NewMove;
import id.satuwarga.sample.population.register.FamilyCard;
import id.satuwarga.sample.population.register.Resident;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Tone;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The form by which a family asks to move, and what is read from it. */
final class MoveForm {
  private static final String CITY = "21.71";
  private static final int DAYS = 30;

  private final Moves moves;
  private final Uploads uploads;

  MoveForm(Moves moves, Uploads uploads) {
    this.moves = moves;
    this.uploads = uploads;
  }

  Screen screen(FamilyCard card, Context context) {
    return asked(start(context), card, context);
  }

  private static Screen start(Context context) {
    return Screen.titled(context.say("Ajukan pindah alamat", "Ask to move")).at("/moves/new");
  }

  /** The form after this beginning; it remembers which card its positions were read from. */
  private static Screen asked(Screen begun, FamilyCard card, Context context) {
    Input reason = Input.choice("reason", context.say("Alasan pindah", "Reason")).required();
    for (MoveReason one : MoveReason.values()) {
      reason = reason.option(one.name(), context.say(one.label()));
    }
    Input movers =
        Input.choice("movers", context.say("Siapa yang pindah", "Who moves"))
            .several()
            .required()
            .expanded();
    for (Resident one : card.members()) {
      movers =
          movers.option(
              Integer.toString(one.position()),
              one.name() + " (" + context.say(one.relation().label()) + ")");
    }
    return begun
        .state(card.digest())
        .alert(
            Tone.ACCENT,
            context.say(
                "Surat pengantar RT/RW tidak diperlukan (Perpres 96/2018).",
                "No letter of the neighbourhood head is needed (Perpres 96/2018)."))
        .input(
            Input.location("to", context.say("Alamat baru", "New address"))
                .required()
                .withoutPosition())
        .input(
            Input.date("on", context.say("Tanggal pindah", "Day of the move"))
                .required()
                .min(context.today().minusDays(DAYS))
                .max(context.today().plusDays(DAYS))
                .value(context.today()))
        .input(reason)
        .input(movers)
        .input(
            Input.file("proof", context.say("Bukti tempat tinggal baru", "Proof of the new home"))
                .documents())
        .input(
            Input.toggle(
                    "truth",
                    context.say(
                        "Saya menyatakan data di atas benar", "I declare that this is true"))
                .required())
        .button(Button.submit("move", context.say("Kirim permohonan", "Send request")).positive());
  }

  Screen filed(FamilyCard card, Action action, Context context, Function<Move, Screen> shown)
      throws IOException {
    if (!action.state().equals(Optional.of(card.digest()))) {
      return asked(start(context).alert(Tone.WARNING, changed(context)), card, context);
    }
    Screen form = screen(card, context);
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    Place to = action.place("to");
    if (!to.region().startsWith(CITY + ".")) {
      return form.corrected(action)
          .problem(
              "to",
              context.say(
                  "Pindah ke luar Kota Batam diurus di loket.",
                  "Moving out of Batam is done at the office."));
    }
    if (to.street().orElse("").isBlank()) {
      return form.corrected(action)
          .problem("to", context.say("Isi nama jalan dan nomor rumah.", "Give street and number."));
    }
    NewMove draft =
        new NewMove(
            action.id(),
            context.subject(),
            card.number(),
            movers(card, action),
            new Destination(
                to.region(), to.regionName().orElse(to.region()), to.street().orElse("")),
            action.date("on"),
            MoveReason.valueOf(action.choice("reason")),
            attachment(action, context),
            context.language());
    return shown.apply(moves.file(draft));
  }

  private static String changed(Context context) {
    return context.say(
        "Kartu keluarga Anda berubah sejak formulir ini dibuka. Isi sekali lagi.",
        "Your family card has changed since this form was opened. Please fill it in once more.");
  }

  /** Forms carry positions on the card; NIKs stay here. */
  private static List<String> movers(FamilyCard card, Action action) {
    List<String> positions = action.choices("movers");
    return card.members().stream()
        .filter(one -> positions.contains(Integer.toString(one.position())))
        .map(Resident::nik)
        .toList();
  }

  private @Nullable UUID attachment(Action action, Context context) throws IOException {
    List<String> files = action.files("proof");
    if (files.isEmpty()) {
      return null;
    }
    UUID id = Uploads.id(files.get(0));
    if (!moves.keeps(id, context.subject())) {
      moves.keep(id, context.subject(), uploads.fetch(id.toString()));
    }
    return id;
  }
}
