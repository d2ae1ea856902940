package id.satuwarga.sdk.testkit;

import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.testkit.internal.CallText;
import id.satuwarga.sdk.testkit.internal.Form;
import id.satuwarga.sdk.testkit.internal.Host;
import java.util.Optional;
import java.util.UUID;

/** The calls of one visit, on their way over the network. */
final class Calls {
  private final MiniAppTester tester;
  private final Host host;
  private final Network network;
  private final String visitId = UUID.randomUUID().toString();

  Calls(MiniAppTester tester, Host host, Network network) {
    this.tester = tester;
    this.host = host;
    this.network = network;
  }

  String appId() {
    return host.manifest().appId();
  }

  Sight open(String address) {
    return send(at(address).utf8());
  }

  /** A press with an id of its own; the same bytes sent again are the same press. */
  byte[] press(String address, Button button, Form form, Optional<String> state) {
    Form sent = button.sendsInputs() ? form : new Form();
    CallText call =
        at(address)
            .action(UUID.randomUUID().toString(), button.target(), button.data(), sent.json());
    state.ifPresent(call::state);
    return call.utf8();
  }

  Sight send(byte[] call) {
    Network.Fault fault = network.fault(tester.clock());
    if (fault == Network.Fault.REQUEST_LOST) {
      return Sight.unknown();
    }
    Sight first = Sight.of(host, call, tester);
    Sight last = fault == Network.Fault.SENT_TWICE ? Sight.of(host, call, tester) : first;
    return fault == Network.Fault.ANSWER_LOST ? Sight.unknown() : last;
  }

  private CallText at(String address) {
    Citizen citizen = tester.citizen();
    CallText call =
        CallText.visit(visitId, appId(), address, citizen.language())
            .region(citizen.region())
            .contract(host.manifest().contractTarget());
    host.storage(citizen.subject()).ifPresent(held -> call.with("storage", held));
    return call;
  }
}
