package id.satuwarga.sdk.testkit.internal.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import id.satuwarga.sdk.miniapp.internal.manifest.DataOffer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other OPDs are told of a citizen, by a mini-app whose manifest provides it. */
final class DataCases {
  static final String NONE = "satuwarga-tidak-ada";
  private static final int LONGEST_VALUE = 10_000;
  private static final int AT_ONCE = 6;

  private DataCases() {}

  static List<Case> all() {
    return new CaseList("Data for other OPDs")
        .add("who provides nothing tells nothing", DataCases::nothing)
        .add("every source that is provided answers", each(DataCases::answers))
        .add("a citizen who is known has every field that is promised", each(DataCases::held))
        .add("only what was asked for is told", each(DataCases::onlyAsked))
        .add("values are texts of at most 10,000 characters", each(DataCases::texts))
        .add("a reading that comes again tells the same", each(DataCases::again))
        .add("a reading by law is answered as one by consent", each(DataCases::byLaw))
        .add("a reading in English is answered", each(DataCases::inEnglish))
        .add("many readings at once do no harm", each(DataCases::crowd))
        .add("every reading is answered in time", each(DataCases::inTime))
        .add("of somebody who is not known nothing is told", each(DataCases::unknown))
        .add("somebody who is not known is no fault", each(DataCases::unknownIsNoFault))
        .all();
  }

  /** Tries a rule at every source; the citizen is known by then, for the tour has been walked. */
  static Case.Trial each(Trial trial) {
    return (it, broken) -> {
      List<DataOffer> offers = it.parts().provides();
      Subject.skipUnless(!offers.isEmpty(), "it provides no data");
      it.tour();
      for (DataOffer offer : offers) {
        trial.run(it, Reading.of(it, offer.source(), offer.fields()), broken);
      }
    };
  }

  private static void nothing(Subject it, List<String> broken) {
    Subject.skipUnless(it.manifest().provides().isEmpty(), "it provides data");
    Answer answer = Reading.of(it, NONE, Collections.singletonList("name")).answer();
    if (answer.status() < 400) {
      broken.add("/data answered " + answer);
    }
  }

  private static void answers(Subject it, Reading reading, List<String> broken) {
    Answer answer = reading.answer();
    if (!Reading.values(answer).isPresent()) {
      broken.add(reading.source() + " answered " + answer + " " + answer.type());
    }
  }

  private static void held(Subject it, Reading reading, List<String> broken) {
    values(reading)
        .ifPresent(
            values -> {
              for (String field : reading.fields()) {
                if (!values.has(field)) {
                  broken.add(reading.source() + " does not hold " + field + " of the citizen");
                }
              }
            });
  }

  private static void onlyAsked(Subject it, Reading reading, List<String> broken) {
    for (String field : reading.fields()) {
      values(reading.fields(Collections.singletonList(field)))
          .ifPresent(
              values ->
                  values.keySet().stream()
                      .filter(told -> !told.equals(field))
                      .forEach(
                          told ->
                              broken.add(
                                  reading.source() + " tells " + told + ", asked for " + field)));
    }
  }

  private static void texts(Subject it, Reading reading, List<String> broken) {
    Optional<JsonObject> values = values(reading);
    if (values.isPresent()) {
      for (Map.Entry<String, JsonElement> value : values.get().entrySet()) {
        JsonElement text = value.getValue();
        if (!text.isJsonPrimitive() || !text.getAsJsonPrimitive().isString()) {
          broken.add(reading.source() + ": " + value.getKey() + " is no text");
        } else if (text.getAsString().length() > LONGEST_VALUE) {
          broken.add(
              reading.source() + ": " + value.getKey() + " has " + text.getAsString().length());
        }
      }
    }
  }

  private static void again(Subject it, Reading reading, List<String> broken) {
    Optional<JsonObject> first = values(reading);
    if (first.isPresent() && !first.equals(values(reading))) {
      broken.add(reading.source() + " told something else the second time");
    }
  }

  private static void byLaw(Subject it, Reading reading, List<String> broken) {
    sameAs(
        reading,
        reading.call(
            call ->
                call.getAsJsonObject("reader")
                    .addProperty("legal_basis", "Perpres 62/2019 ps. 12")),
        broken);
  }

  private static void inEnglish(Subject it, Reading reading, List<String> broken) {
    sameAs(reading, reading.call(call -> call.addProperty("language", "en")), broken);
  }

  /** Both have the same fields; words may be another language's. */
  private static void sameAs(Reading usual, Reading other, List<String> broken) {
    Optional<JsonObject> expected = values(usual);
    if (expected.isPresent()) {
      Answer answer = other.answer();
      Optional<JsonObject> told = Reading.values(answer);
      if (!told.map(JsonObject::keySet).equals(expected.map(JsonObject::keySet))) {
        broken.add(usual.source() + " answered " + answer);
      }
    }
  }

  private static void crowd(Subject it, Reading reading, List<String> broken) throws Exception {
    if (values(reading).isPresent()) {
      for (Answer answer : Crowd.of(AT_ONCE).all(number -> reading.answer())) {
        if (!Reading.values(answer).isPresent()) {
          broken.add(reading.source() + " answered " + answer);
        }
      }
    }
  }

  private static void inTime(Subject it, Reading reading, List<String> broken) {
    Answer answer = reading.answer();
    if (answer.took().compareTo(it.profile().deadline()) > 0) {
      broken.add(reading.source() + " took " + answer.took().toMillis() + " ms");
    }
  }

  private static void unknown(Subject it, Reading reading, List<String> broken) {
    values(reading.about(it.under("unread")))
        .filter(values -> values.size() > 0)
        .ifPresent(values -> broken.add(reading.source() + " tells " + values.keySet()));
  }

  private static void unknownIsNoFault(Subject it, Reading reading, List<String> broken) {
    Answer answer = reading.about(it.under("unread")).answer();
    if (answer.status() != 200 && !(answer.isRefusal() && !answer.problem("title").isEmpty())) {
      broken.add(reading.source() + " answered " + answer);
    }
  }

  private static Optional<JsonObject> values(Reading reading) {
    return Reading.values(reading.answer());
  }

  /** Tries a rule at one source. */
  interface Trial {
    void run(Subject it, Reading reading, List<String> broken) throws Exception;
  }
}
