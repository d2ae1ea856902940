package id.satuwarga.sample.education;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form by which a child is put forward, and what makes it complete. */
final class AdmissionForm {
  private static final int YOUNGEST = 11;
  private static final int OLDEST = 15;

  private final Texts texts;

  AdmissionForm(Texts texts) {
    this.texts = texts;
  }

  Screen blank(Context context, List<School> schools) {
    LocalDate today = context.today();
    Input school = Input.choice("school", say(context, "form.school")).required();
    for (School one : schools) {
      school = school.option(one.code(), one.name() + ", " + one.district());
    }
    Input way = Input.choice("way", say(context, "form.way")).required();
    for (Way one : Way.values()) {
      way = way.option(one.code(), say(context, one.key()));
    }
    return Screen.titled(say(context, "form.title"))
        .input(Input.text("child", say(context, "form.child")).required().max(100))
        .input(
            Input.date("birth", say(context, "form.birth"))
                .required()
                .min(today.minusYears(OLDEST + 1L).plusDays(1))
                .max(today.minusYears(YOUNGEST)))
        .input(school)
        .input(way)
        .input(Input.number("average", say(context, "form.average")).min(0).max(100))
        .input(
            Input.toggle("true", say(context, "form.true"))
                .required()
                .errorMessage(say(context, "form.true.needed")))
        .submit("send", say(context, "form.send"));
  }

  /** The form again with its reasons; null when there is nothing to say against it. */
  @Nullable Screen judged(Action action, Context context, List<School> schools) {
    Screen form = blank(context, schools);
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    boolean lacking =
        Way.of(action.choice("way")) == Way.ACHIEVEMENT && action.findNumber("average").isEmpty();
    return lacking
        ? form.corrected(action).problem("average", say(context, "form.average.needed"))
        : null;
  }

  /** Marks count only where the way asks for them. */
  static Applications.Wish wish(Action action) {
    Way way = Way.of(action.choice("way"));
    BigDecimal average =
        way == Way.ACHIEVEMENT ? action.number("average").setScale(2, RoundingMode.HALF_UP) : null;
    Child child = new Child(action.text("child").strip(), action.date("birth"), average);
    return new Applications.Wish(action.id(), child, action.choice("school"), way);
  }

  private String say(Context context, String key) {
    return context.say(texts.get(key));
  }
}
