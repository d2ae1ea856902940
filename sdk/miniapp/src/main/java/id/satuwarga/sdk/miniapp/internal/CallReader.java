package id.satuwarga.sdk.miniapp.internal;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.DataOffer;
import id.satuwarga.sdk.miniapp.DataRequest;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Visit;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the calls of the gateway: a visit, what the citizen pressed, what another OPD asks for. */
public final class CallReader {
  private CallReader() {}

  /** The visit of a call. */
  public static Visit visit(JsonValue call, Manifest manifest) {
    JsonValue json = call.get("visit");
    if (!json.get("app_id").text().equals(manifest.appId())) {
      throw json.get("app_id").problem("must be " + manifest.appId());
    }
    Visit.Builder visit =
        Visit.at(manifest, Shape.matching(json.get("page"), Bounds.PAGE))
            .id(Shape.plain(json.get("id"), Bounds.LABEL))
            .language(Language.find(json.get("language").text()).orElse(Language.INDONESIAN))
            .region(Shape.matching(json.get("region"), Bounds.REGION))
            .contract(json.get("contract").whole(1, Integer.MAX_VALUE));
    for (Map.Entry<String, JsonValue> param : json.get("params").members().entrySet()) {
      visit.param(param.getKey(), typed(param.getValue()));
    }
    return visit.build();
  }

  /** The action of an act. */
  public static Action action(JsonValue call) {
    JsonValue json = call.get("action");
    Action.Builder action =
        Action.named(Shape.matching(json.get("name"), Bounds.ACTION_NAME))
            .id(Shape.plain(json.get("id"), Bounds.LABEL));
    json.find("state").ifPresent(it -> action.state(CarriedReader.text(it, Quota.STATE_BYTES)));
    Optional<JsonValue> data = json.find("data");
    if (data.isPresent()) {
      for (Map.Entry<String, JsonValue> member : data.get().members().entrySet()) {
        action.data(member.getKey(), typed(member.getValue()));
      }
    }
    Map<String, JsonValue> inputs = json.get("inputs").members();
    if (inputs.size() > Bounds.INPUTS) {
      throw json.get("inputs").problem("must not be more than " + Bounds.INPUTS);
    }
    inputs.forEach((id, value) -> input(action, id, value));
    return action.build();
  }

  /** What is stored of the citizen. */
  public static Map<String, String> storage(JsonValue call) {
    return call.find("storage").map(CarriedReader::entries).orElse(Collections.emptyMap());
  }

  /** The call of another OPD, for what this mini-app provides. */
  public static DataRequest data(JsonValue call, Manifest manifest) {
    String source = call.get("source").text();
    DataOffer offer =
        manifest.provides().stream()
            .filter(provided -> provided.source().equals(source))
            .findFirst()
            .orElseThrow(() -> call.get("source").problem("must be provided by the manifest"));
    List<String> fields = new ArrayList<>();
    for (JsonValue field : Shape.items(call.get("fields"), 1, Bounds.FIELDS)) {
      if (!offer.fields().contains(field.text())) {
        throw field.problem("must be a field that the manifest provides");
      }
      fields.add(field.text());
    }
    JsonValue reader = call.get("reader");
    JsonValue purpose = reader.get("purpose");
    DataRequest.Builder request =
        DataRequest.of(source, fields.toArray(new String[0]))
            .reader(
                Shape.matching(reader.get("app_id"), Bounds.NAME),
                Shape.matching(reader.get("opd"), Bounds.NAME))
            .purpose(
                Text.of(
                    Shape.label(purpose.get("id"), Bounds.SHORT_TEXT),
                    Shape.label(purpose.find("en").orElse(purpose.get("id")), Bounds.SHORT_TEXT)))
            .language(Language.find(call.get("language").text()).orElse(Language.INDONESIAN));
    reader
        .find("legal_basis")
        .ifPresent(basis -> request.legalBasis(Shape.label(basis, Bounds.SHORT_TEXT)));
    return request.build();
  }

  private static void input(Action.Builder action, String id, JsonValue value) {
    if (value.isText()) {
      action.input(id, typed(value));
    } else if (value.isNumber()) {
      action.input(id, value.number());
    } else if (value.isTruth()) {
      action.input(id, value.truth());
    } else if (value.isArray()) {
      several(action, id, value);
    } else if (value.find("upload_id").isPresent()) {
      List<String> one = new ArrayList<>();
      one.add(upload(value));
      action.files(id, one);
    } else {
      action.input(id, PlaceReader.read(value));
    }
  }

  private static void several(Action.Builder action, String id, JsonValue array) {
    List<String> choices = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (JsonValue item : Shape.items(array, 0, Bounds.CHOICES)) {
      if (item.isText()) {
        choices.add(Shape.matching(item, Bounds.CHOICE_VALUE));
      } else {
        files.add(upload(item));
      }
    }
    if (!choices.isEmpty()) {
      action.choices(id, choices);
    } else if (!files.isEmpty()) {
      action.files(id, files);
    }
  }

  private static String upload(JsonValue file) {
    return Shape.matching(file.get("upload_id"), Bounds.UPLOAD_ID);
  }

  /** What somebody typed: one form for each letter, nothing a database or a screen chokes on. */
  private static String typed(JsonValue value) {
    String text = Normalizer.normalize(value.text(), Normalizer.Form.NFC);
    if (Plain.length(text) > Bounds.TYPED_TEXT) {
      throw value.problem("must have at most " + Bounds.TYPED_TEXT + " characters");
    }
    return Plain.clean(text, Bounds.TYPED_TEXT);
  }
}
