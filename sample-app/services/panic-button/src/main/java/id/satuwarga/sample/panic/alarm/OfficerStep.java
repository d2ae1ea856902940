package id.satuwarga.sample.panic.alarm;

import id.satuwarga.sample.panic.citizen.AlarmState;

/**
 * What an officer does with an alarm.
 *
 * @param requestId the same request sent twice does it once
 * @param note the reason where one is asked for
 */
record OfficerStep(long alarm, DutyOfficer officer, String requestId, EventKind kind, String note) {

  /** Whether it can be done while the alarm stands so. */
  boolean fits(AlarmState state) {
    return switch (kind) {
      case ACCEPTED -> state == AlarmState.WAITING;
      case ON_THE_WAY -> state == AlarmState.ACCEPTED;
      case CLOSED -> state == AlarmState.ACCEPTED || state == AlarmState.ON_THE_WAY;
      default -> state.isOpen();
    };
  }

  /** Where it leads. */
  AlarmState next() {
    return switch (kind) {
      case ACCEPTED -> AlarmState.ACCEPTED;
      case ON_THE_WAY -> AlarmState.ON_THE_WAY;
      case CLOSED -> AlarmState.CLOSED;
      default -> AlarmState.FALSE_ALARM;
    };
  }
}
