package id.satuwarga.sample.vehicle.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What is due on a vehicle, in rupiah.
 *
 * @param place which vehicle of its family it is; each further one costs more
 * @param fine one per cent a month, for two years at most
 */
public record TaxBill(int place, BigDecimal rate, long tax, long premium, long fine) {
  private static final BigDecimal FIRST = new BigDecimal("1.50");
  private static final BigDecimal FURTHER = new BigDecimal("0.50");
  private static final int MOST_PLACES = 5;
  private static final int MOST_MONTHS = 24;
  private static final int HUNDRED = 100;

  /** On this day. */
  public static TaxBill of(Vehicle vehicle, int place, LocalDate today) {
    BigDecimal rate =
        FIRST.add(FURTHER.multiply(BigDecimal.valueOf(Math.min(place, MOST_PLACES) - 1L)));
    long tax = percent(vehicle.value(), rate);
    long late = today.isAfter(vehicle.taxDueOn()) ? months(vehicle.taxDueOn(), today) : 0;
    long fine = percent(tax, BigDecimal.valueOf(Math.min(late, MOST_MONTHS)));
    return new TaxBill(place, rate, tax, vehicle.kind().premium(), fine);
  }

  public long total() {
    return tax + premium + fine;
  }

  /** A month that has begun counts whole. */
  private static long months(LocalDate due, LocalDate today) {
    long whole = ChronoUnit.MONTHS.between(due, today);
    return due.plusMonths(whole).isBefore(today) ? whole + 1 : whole;
  }

  private static long percent(long of, BigDecimal rate) {
    return BigDecimal.valueOf(of)
        .multiply(rate)
        .divide(BigDecimal.valueOf(HUNDRED), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
