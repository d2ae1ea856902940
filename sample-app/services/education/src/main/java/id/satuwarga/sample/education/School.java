package id.satuwarga.sample.education;

import java.util.Map;

/**
 * A school and how many children it admits each month by each way.
 *
 * @param applicants how many have applied by each way so far
 */
record School(
    String code,
    String name,
    String district,
    Map<Way, Integer> seats,
    Map<Way, Integer> applicants) {
  School {
    seats = Map.copyOf(seats);
    applicants = Map.copyOf(applicants);
  }

  int seats(Way way) {
    return seats.getOrDefault(way, 0);
  }

  int applicants(Way way) {
    return applicants.getOrDefault(way, 0);
  }
}
