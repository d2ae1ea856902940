package id.satuwarga.sample.panic.citizen;

import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The police at the other end of the network, which can be cut. */
final class TestPolice implements PanicPort {
  private final Map<String, Press> presses = new LinkedHashMap<>();
  private AlarmState state = AlarmState.WAITING;
  private boolean cut;
  private String refused = "";

  synchronized void cutOff() {
    cut = true;
  }

  synchronized void reconnect() {
    cut = false;
  }

  /** From now on this press is not taken. */
  synchronized void refuse(String pressId) {
    refused = pressId;
  }

  synchronized void accept() {
    state = AlarmState.ACCEPTED;
  }

  synchronized List<Press> received() {
    return new ArrayList<>(presses.values());
  }

  @Override
  public synchronized Alarm press(Press press) throws IOException {
    reach();
    if (press.id().equals(refused)) {
      throw new Refusal(Text.of("Ditolak", "Refused"), Text.of("Telepon 110.", "Call 110."));
    }
    presses.putIfAbsent(press.id(), press);
    return alarm(press);
  }

  @Override
  public synchronized Optional<Alarm> find(String subject, long number) throws IOException {
    reach();
    return presses.values().stream().map(this::alarm).findFirst();
  }

  @Override
  public synchronized List<Alarm> newest(String subject, int most) throws IOException {
    reach();
    List<Alarm> alarms = new ArrayList<>();
    presses.values().forEach(press -> alarms.add(alarm(press)));
    return alarms;
  }

  @Override
  public synchronized Alarm cancel(String subject, long number, String actionId)
      throws IOException {
    reach();
    state = AlarmState.FALSE_ALARM;
    return alarm(presses.values().iterator().next());
  }

  private void reach() throws IOException {
    if (cut) {
      throw new IOException("no network");
    }
  }

  private Alarm alarm(Press press) {
    Alarm.Event event =
        new Alarm.Event(press.pressedAt(), Text.of("Panggilan diterima", "Call received"));
    return new Alarm(7, state, press.place(), press.pressedAt(), Collections.singletonList(event));
  }
}
