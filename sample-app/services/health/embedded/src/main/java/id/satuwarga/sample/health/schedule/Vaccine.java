package id.satuwarga.sample.health.schedule;

import java.time.LocalDate;

/** The national schedule of basic immunisation, by age in months. */
public enum Vaccine {
  HB0("Hepatitis B 0", 0),
  BCG("BCG", 1),
  POLIO1("Polio tetes 1", 1),
  DPT1("DPT-HB-Hib 1", 2),
  DPT2("DPT-HB-Hib 2", 3),
  DPT3("DPT-HB-Hib 3", 4),
  IPV1("Polio suntik (IPV) 1", 4),
  MR1("Campak-Rubela 1", 9),
  DPT4("DPT-HB-Hib lanjutan", 18),
  MR2("Campak-Rubela lanjutan", 18);

  /** The grace of the schedule: a dose is overdue a month after its day. */
  private static final int GRACE = 1;

  private final String label;
  private final int months;

  Vaccine(String label, int months) {
    this.label = label;
    this.months = months;
  }

  /** A name, the same in every language. */
  public String label() {
    return label;
  }

  public int months() {
    return months;
  }

  /** The day on which a child born then should have it. */
  public LocalDate dueFor(LocalDate birthDate) {
    return birthDate.plusMonths(months);
  }

  /** Whether a child born then, who has not had it, should have had it long ago. */
  public boolean overdue(LocalDate birthDate, LocalDate today) {
    return dueFor(birthDate).plusMonths(GRACE).isBefore(today);
  }
}
