package id.satuwarga.sample.health.child;

import id.satuwarga.sample.health.schedule.Vaccine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The immunisation card of a child. */
public record ChildCard(
    String card, String name, LocalDate birthDate, List<Dose> doses, List<Weight> weights) {

  public String page() {
    return "/children/" + card;
  }

  public Optional<Dose> dose(Vaccine vaccine) {
    return doses.stream().filter(dose -> dose.vaccine() == vaccine).findFirst();
  }

  public LocalDate due(Vaccine vaccine) {
    return vaccine.dueFor(birthDate);
  }

  public boolean overdue(Vaccine vaccine, LocalDate today) {
    return dose(vaccine).isEmpty() && vaccine.overdue(birthDate, today);
  }

  public long overdue(LocalDate today) {
    return Stream.of(Vaccine.values()).filter(vaccine -> overdue(vaccine, today)).count();
  }

  /** Names no child. */
  @Override
  public String toString() {
    return "Card with " + doses.size() + " doses";
  }
}
