package id.satuwarga.sample.eplanning.citizen;

import id.satuwarga.sample.eplanning.proposal.Field;
import id.satuwarga.sample.eplanning.proposal.NewProposal;
import id.satuwarga.sample.eplanning.proposal.Proposals;
import id.satuwarga.sample.eplanning.proposal.Site;
import id.satuwarga.sample.eplanning.proposal.Wish;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Screen;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form by which a proposal is made, and what is read from it. */
final class ProposalForm {
  private static final int MOST_HOUSEHOLDS = 100_000;

  private ProposalForm() {}

  static Screen screen(Context context, int year) {
    Input field = Input.choice("field", context.say("Bidang", "Field")).required();
    for (Field one : Field.values()) {
      field = field.option(one.name(), context.say(one.label()));
    }
    return Screen.titled(context.say("Buat usulan", "Make a proposal"))
        .at("/new")
        .text(
            context.say(
                "Untuk rencana pembangunan tahun "
                    + year
                    + ". Warga sekelurahan dapat membacanya"
                    + " dan mendukungnya; nama Anda hanya dilihat panitia.",
                "For the development plan of "
                    + year
                    + ". The people of the kelurahan can read and"
                    + " support it; your name is seen by the committee only."))
        .input(Input.text("title", context.say("Judul usulan", "Title")).required().max(120))
        .input(field)
        .input(Input.location("place", context.say("Tempat", "Place")).required())
        .input(
            Input.longText("description", context.say("Mengapa perlu?", "Why is it needed?"))
                .required()
                .max(4000))
        .input(
            Input.number(
                    "households",
                    context.say("Berapa keluarga terbantu?", "How many households benefit?"))
                .required()
                .min(1)
                .max(MOST_HOUSEHOLDS))
        .input(Input.file("photo", context.say("Foto tempatnya", "Photo of the place")))
        .input(
            Input.file("document", context.say("Dokumen pendukung", "Supporting document"))
                .documents())
        .button(Button.submit("file", context.say("Kirim usulan", "Send proposal")).positive());
  }

  /** What the form cannot say by itself: the form with the fault, if there is one. */
  static Optional<Screen> judged(Screen form, Action action, Proposals proposals, Context context) {
    if (proposals.kelurahan(action.place("place").region()).isEmpty()) {
      return Optional.of(
          form.corrected(action)
              .problem(
                  "place",
                  context.say("Pilih kelurahan di Kota Batam.", "Choose a kelurahan of Batam.")));
    }
    return action.number("households").stripTrailingZeros().scale() > 0
        ? Optional.of(
            form.corrected(action)
                .problem("households", context.say("Isi bilangan bulat.", "Enter a whole number.")))
        : Optional.empty();
  }

  /** Of an action that the form accepts. */
  static NewProposal read(
      Action action, Context context, @Nullable UUID photo, @Nullable UUID document) {
    return new NewProposal(
        action.id(),
        context.subject(),
        context.claim("name").orElse(""),
        context.language(),
        new Wish(
            action.text("title"),
            Field.valueOf(action.choice("field")),
            site(action.place("place")),
            action.text("description"),
            action.number("households").intValueExact(),
            photo,
            document));
  }

  private static Site site(Place place) {
    return new Site(
        place.region(),
        place.street().orElse(""),
        place.latitude().isPresent() ? place.latitude().getAsDouble() : null,
        place.longitude().isPresent() ? place.longitude().getAsDouble() : null);
  }
}
