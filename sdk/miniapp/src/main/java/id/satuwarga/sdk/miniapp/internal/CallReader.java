package id.satuwarga.sdk.miniapp.internal;

import id.satuwarga.sdk.miniapp.Action;
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
    Visit visit =
        Visit.at(manifest, Shape.matching(json.get("page"), Bounds.PAGE))
            .id(Shape.plain(json.get("id"), Bounds.LABEL))
            .language(Language.find(json.get("language").text()).orElse(Language.INDONESIAN))
            .region(Shape.matching(json.get("region"), Bounds.REGION))
            .contract(json.get("contract").whole(1, Integer.MAX_VALUE));
    for (Map.Entry<String, JsonValue> param : json.get("params").members().entrySet()) {
      visit = visit.param(param.getKey(), typed(param.getValue()));
    }
    return visit;
  }

  /** The action of an act. */
  public static Action action(JsonValue call) {
    JsonValue json = call.get("action");
    Action action =
        Action.named(Shape.matching(json.get("name"), Bounds.ACTION_NAME))
            .id(Shape.plain(json.get("id"), Bounds.LABEL));
    Optional<JsonValue> state = json.find("state");
    if (state.isPresent()) {
      action = action.state(CarriedReader.text(state.get(), Quota.STATE_BYTES));
    }
    Optional<JsonValue> data = json.find("data");
    if (data.isPresent()) {
      for (Map.Entry<String, JsonValue> member : data.get().members().entrySet()) {
        action = action.data(member.getKey(), typed(member.getValue()));
      }
    }
    Map<String, JsonValue> inputs = json.get("inputs").members();
    if (inputs.size() > Bounds.INPUTS) {
      throw json.get("inputs").problem("must not be more than " + Bounds.INPUTS);
    }
    for (Map.Entry<String, JsonValue> input : inputs.entrySet()) {
      action = input(action, input.getKey(), input.getValue());
    }
    return action;
  }

  /** What is stored of the citizen. */
  public static Map<String, String> storage(JsonValue call) {
    return call.find("storage").map(CarriedReader::entries).orElse(Collections.emptyMap());
  }

  /** The call of another OPD, for what this mini-app provides. */
  public static DataRequest data(JsonValue call, Manifest manifest) {
    String source = call.get("source").text();
    List<String> offered = manifest.provides().get(source);
    if (offered == null) {
      throw call.get("source").problem("must be provided by the manifest");
    }
    List<String> fields = new ArrayList<>();
    for (JsonValue field : Shape.items(call.get("fields"), 1, Bounds.FIELDS)) {
      if (!offered.contains(field.text())) {
        throw field.problem("must be a field that the manifest provides");
      }
      fields.add(field.text());
    }
    JsonValue reader = call.get("reader");
    JsonValue purpose = reader.get("purpose");
    DataRequest request =
        DataRequest.of(source, fields.toArray(new String[0]))
            .reader(
                Shape.matching(reader.get("app_id"), Bounds.NAME),
                Shape.matching(reader.get("opd"), Bounds.NAME))
            .purpose(
                Text.of(
                    Shape.label(purpose.get("id"), Bounds.SHORT_TEXT),
                    Shape.label(purpose.find("en").orElse(purpose.get("id")), Bounds.SHORT_TEXT)))
            .language(Language.find(call.get("language").text()).orElse(Language.INDONESIAN));
    Optional<JsonValue> basis = reader.find("legal_basis");
    return basis.isPresent()
        ? request.legalBasis(Shape.label(basis.get(), Bounds.SHORT_TEXT))
        : request;
  }

  private static Action input(Action action, String id, JsonValue value) {
    if (value.isText()) {
      return action.input(id, typed(value));
    }
    if (value.isNumber()) {
      return action.input(id, value.number());
    }
    if (value.isTruth()) {
      return action.input(id, value.truth());
    }
    if (value.isArray()) {
      return several(action, id, value);
    }
    return value.find("upload_id").isPresent()
        ? action.files(id, Collections.singletonList(upload(value)))
        : action.input(id, PlaceReader.read(value));
  }

  private static Action several(Action action, String id, JsonValue array) {
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
      return action.choices(id, choices);
    }
    return files.isEmpty() ? action : action.files(id, files);
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
