package id.satuwarga.server.push;

import id.satuwarga.server.notice.NoticeKind;
import java.util.Locale;

/** A way to phones with workers and threads of its own, so that none waits for another. */
enum Lane {
  EMERGENCY,
  /** What is sent to one citizen. */
  TRANSACTIONAL,
  /** Broadcasts that are no emergency. */
  BULK;

  static Lane of(NoticeKind kind) {
    if (!kind.isBroadcast()) {
      return TRANSACTIONAL;
    }
    return kind.isEmergency() ? EMERGENCY : BULK;
  }

  /** As the database has it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where its workers are told that there is something to do. */
  String hint() {
    return "push." + word();
  }
}
