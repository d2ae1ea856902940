package id.satuwarga.sample.apekesah.citizen;

import id.satuwarga.sample.apekesah.complaint.Category;
import id.satuwarga.sample.apekesah.complaint.NewComplaint;
import id.satuwarga.sample.apekesah.complaint.Scene;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Screen;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form by which a complaint is filed, and what is read from it. */
final class ComplaintForm {
  private ComplaintForm() {}

  static Screen screen(Context context) {
    Input category = Input.choice("category", context.say("Kategori", "Category")).required();
    for (Category one : Category.values()) {
      category = category.option(one.name(), context.say(one.label()));
    }
    return Screen.titled(context.say("Buat pengaduan", "File a complaint"))
        .at("/new")
        .input(Input.text("title", context.say("Judul", "Title")).required().max(120))
        .input(category)
        .input(Input.location("place", context.say("Tempat kejadian", "Place")).required())
        .input(
            Input.date("date", context.say("Tanggal kejadian", "Date"))
                .required()
                .max(context.today())
                .value(context.today()))
        .input(
            Input.longText("description", context.say("Uraian", "Description"))
                .required()
                .max(4000))
        .input(Input.file("photo", context.say("Foto", "Photo")))
        .button(Button.submit("file", context.say("Kirim pengaduan", "Send complaint")).positive());
  }

  /** Of an action that the form accepts. */
  static NewComplaint read(Action action, Context context, @Nullable UUID photo) {
    return new NewComplaint(
        action.id(),
        context.subject(),
        context.claim("name").orElse(""),
        action.text("title"),
        Category.valueOf(action.choice("category")),
        scene(action.place("place")),
        action.date("date"),
        action.text("description"),
        photo,
        context.language());
  }

  private static Scene scene(Place place) {
    return new Scene(
        place.region(),
        place.regionName().orElse(place.region()),
        place.street().orElse(""),
        place.latitude().isPresent() ? place.latitude().getAsDouble() : null,
        place.longitude().isPresent() ? place.longitude().getAsDouble() : null);
  }
}
