package id.satuwarga.sample.panic.alarm;

/**
 * Who answers at the duty desk.
 *
 * @param id by which the record knows the officer
 */
public record DutyOfficer(String id, String name) {}
