package id.satuwarga.sample.population.register;

import java.time.LocalDate;
import java.util.List;

/**
 * Where some of a family go.
 *
 * @param movers NIKs, the one who becomes the head first if not all move
 */
public record NewAddress(
    String familyCard,
    List<String> movers,
    String street,
    String regionCode,
    String regionName,
    LocalDate on) {}
