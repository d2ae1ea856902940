package id.satuwarga.app.view;

/** By day and by night; every text on its ground reaches a contrast of 4.5:1. */
final class Colours {
  private static final Colours DAY =
      new Colours(
          new int[] {
            0xFFF5F6F3,
            0xFFFFFFFF,
            0xFF17211E,
            0xFF4F5D58,
            0xFFD9DEDA,
            0xFF77837E,
            0xFF0B5F59,
            0xFFFFFFFF,
            0xFFDCEBE8,
            0xFFA1281F,
            0xFFFFFFFF,
            0xFFFBE5E2
          });
  private static final Colours NIGHT =
      new Colours(
          new int[] {
            0xFF101715,
            0xFF18211E,
            0xFFE7EDEA,
            0xFFAAB7B1,
            0xFF2F3C37,
            0xFF7F8F88,
            0xFF7AD2C5,
            0xFF04211D,
            0xFF1D3733,
            0xFFFFA79E,
            0xFF3A0A05,
            0xFF401F1B
          });

  final int ground;
  final int surface;
  final int ink;
  final int muted;
  final int line;
  final int border;
  final int primary;
  final int onPrimary;
  final int soft;
  final int alarm;
  final int onAlarm;
  final int alarmSoft;

  private Colours(int[] all) {
    ground = all[0];
    surface = all[1];
    ink = all[2];
    muted = all[3];
    line = all[4];
    border = all[5];
    primary = all[6];
    onPrimary = all[7];
    soft = all[8];
    alarm = all[9];
    onAlarm = all[10];
    alarmSoft = all[11];
  }

  static Colours of(boolean night) {
    return night ? NIGHT : DAY;
  }
}
