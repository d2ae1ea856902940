package id.satuwarga.sample.vehicle.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxBillTest {
  private static final LocalDate DUE = LocalDate.of(2026, 8, 14);

  @ParameterizedTest
  @CsvSource({"1,1500000", "2,2000000", "3,2500000", "5,3500000", "9,3500000"})
  void eachFurtherVehicleOfAFamilyCostsMoreUpToTheFifth(int place, long tax) {
    assertThat(TaxBill.of(car(), place, DUE).tax()).isEqualTo(tax);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-14,0",
    "2026-08-15,15000",
    "2026-09-14,15000",
    "2026-09-15,30000",
    "2031-08-14,360000"
  })
  void aMonthThatHasBegunCountsAndTwoYearsAreTheMost(LocalDate today, long fine) {
    assertThat(TaxBill.of(car(), 1, today).fine()).isEqualTo(fine);
  }

  @Test
  void theTotalIsTheSumOfItsParts() {
    TaxBill bill = TaxBill.of(car(), 1, LocalDate.of(2026, 9, 1));

    assertThat(bill.total()).isEqualTo(1_500_000 + 143_000 + 15_000);
  }

  @ParameterizedTest
  @CsvSource({"bp 12 a,BP 12 A", "B-1234-XYZ,B 1234 XYZ", "AB 5,AB 5", "BP.1927.QA,BP 1927 QA"})
  void aPlateIsReadHoweverItIsTyped(String typed, String shown) {
    assertThat(Plate.parse(typed)).hasValueSatisfying(p -> assertThat(p).hasToString(shown));
  }

  @ParameterizedTest
  @CsvSource({"1234", "ABC 1 A", "BP 0123 A", "BP 12345 A", "BP 1 ABCD", "'BP 1 Ä'", "''"})
  void whatIsNoPlateIsNone(String typed) {
    assertThat(Plate.parse(typed)).isEmpty();
  }

  private static Vehicle car() {
    return new Vehicle(
        new Plate("BP", "1", "A"),
        VehicleKind.CAR,
        "Toyota",
        "Avanza",
        2019,
        "Perak",
        "9901011203150001",
        100_000_000,
        DUE,
        DUE);
  }
}
