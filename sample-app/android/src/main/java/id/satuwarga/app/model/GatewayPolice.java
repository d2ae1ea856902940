package id.satuwarga.app.model;

import id.satuwarga.sample.panic.citizen.Alarm;
import id.satuwarga.sample.panic.citizen.PanicPort;
import id.satuwarga.sample.panic.citizen.Press;
import id.satuwarga.sdk.client.ApiCall;
import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.OpenVisit;
import id.satuwarga.sdk.client.UnavailableException;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Text;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The way from the button on the phone to the police: through the gateway, which adds who calls and
 * keeps the record, to the same mini-app in the police's back end.
 */
public final class GatewayPolice implements PanicPort {
  private static final String APP = "id.polri.panic";

  private final Server server;

  public GatewayPolice(Server server) {
    this.server = server;
  }

  /** An alarm that is open already is the one; under one id the police raise no second. */
  @Override
  public Alarm press(Press press) throws IOException {
    OpenVisit first = open("/");
    Optional<Alarm> open = AlarmReader.read(first.screen());
    if (open.isPresent()) {
      return open.get();
    }
    OpenVisit second = act(first, Action.named("press").input("place", press.place()));
    OpenVisit raised = act(second, Action.named("confirm").id(press.id()));
    return AlarmReader.read(raised.screen()).orElseThrow(GatewayPolice::notTaken);
  }

  @Override
  public Optional<Alarm> find(String subject, long number) throws IOException {
    return AlarmReader.read(open("/alarms/" + number).screen());
  }

  /** The one that is open; what was before stands on the police's own page. */
  @Override
  public List<Alarm> newest(String subject, int most) throws IOException {
    try {
      Optional<Alarm> open = AlarmReader.read(open("/").screen());
      return open.isPresent()
          ? Collections.singletonList(open.get())
          : Collections.<Alarm>emptyList();
    } catch (Refusal unknown) {
      // nobody is kept from the button by what went wrong before it
      return Collections.emptyList();
    }
  }

  @Override
  public Alarm cancel(String subject, long number, String actionId) throws IOException {
    OpenVisit open = open("/alarms/" + number);
    return AlarmReader.read(act(open, Action.named("cancel").id(actionId)).screen())
        .orElseThrow(GatewayPolice::notTaken);
  }

  private OpenVisit open(String page) throws IOException {
    return answered(server.app().services().open(APP, page));
  }

  private static OpenVisit act(OpenVisit visit, Action action) throws IOException {
    return answered(visit.act(action));
  }

  /** In one language, which the reader knows. */
  private static OpenVisit answered(ApiCall<OpenVisit> call) throws IOException {
    try {
      return call.language("id").execute();
    } catch (UnavailableException unreached) {
      throw new IOException(unreached);
    } catch (ApiException no) {
      throw new Refusal(
          Text.of("Polisi belum menerima panggilan ini", "The police did not get this call"),
          no.code().equals("consent-required")
              ? Text.of(
                  "Buka Panic Button dari beranda dan setujui datanya dahulu, atau telepon 110.",
                  "Open the panic button from home and agree to its data first, or call 110.")
              : Text.of(no.citizenText(), no.citizenText()));
    }
  }

  private static Refusal notTaken() {
    return new Refusal(
        Text.of("Panggilan tidak diterima", "The call was not taken"),
        Text.of("Telepon 110 sekarang.", "Call 110 now."));
  }
}
