package id.satuwarga.sdk.testkit.internal;

import com.google.gson.JsonObject;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Visit;
import id.satuwarga.sdk.miniapp.internal.GatewayCall;
import id.satuwarga.sdk.miniapp.internal.manifest.Claim;
import id.satuwarga.sdk.miniapp.internal.manifest.ManifestParts;
import id.satuwarga.sdk.testkit.Citizen;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Calls a mini-app as the gateway and the OPD's endpoint do together. */
public final class Host {
  private final MiniApp app;
  private final Map<String, Map<String, String>> stored = new ConcurrentHashMap<>();

  public Host(MiniApp app) {
    this.app = app;
  }

  public Manifest manifest() {
    return app.manifest();
  }

  /** What is stored of a citizen, as it travels; nothing when the manifest does not ask for it. */
  public Optional<JsonObject> storage(String subject) {
    JsonObject json = new JsonObject();
    stored.getOrDefault(subject, Collections.emptyMap()).forEach(json::addProperty);
    return stores() ? Optional.of(json) : Optional.empty();
  }

  /** The Screen as it arrives; throws what the mini-app throws. */
  public Screen answer(byte[] call, Citizen citizen, Clock clock) throws Exception {
    Manifest manifest = app.manifest();
    GatewayCall read = GatewayCall.read(call, manifest);
    Visit visit = read.visit();
    Context context = Context.of(visit, citizen.subject()).clock(clock);
    for (Claim asked : ManifestParts.of(manifest).claims()) {
      String value = citizen.claims().get(asked.name());
      if (value != null) {
        context = context.claim(asked.name(), value);
      }
    }
    if (stores()) {
      context = context.storage(read.storage());
    }
    Optional<Action> action = read.action();
    Screen screen =
        action.isPresent() ? app.act(visit, action.get(), context) : app.open(visit, context);
    String json = read.answer(screen);
    stored.put(citizen.subject(), read.storage().entries());
    return Screen.parse(json);
  }

  private boolean stores() {
    return app.manifest().permissions().contains("storage");
  }
}
