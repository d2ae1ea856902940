package id.satuwarga.sdk.android.internal;

import android.content.Context;
import android.content.SharedPreferences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Which notices were shown and which were opened on this phone, the newest 500 of each; on the disk
 * when it is noted. Ids only, which say nothing to anybody else.
 */
public final class NoticeLog {
  private static final int MOST = 500;
  private static final Object ONE_AT_A_TIME = new Object();

  private final SharedPreferences kept;

  /** The one of this app. */
  public NoticeLog(Context context) {
    kept = context.getSharedPreferences("id.satuwarga.notices", Context.MODE_PRIVATE);
  }

  /** Whether it is noted as shown. */
  public boolean wasShown(String noticeId) {
    return ids("shown").contains(noticeId);
  }

  /** Notes that it is shown; false when it was before. */
  public boolean shown(String noticeId) {
    return note("shown", noticeId);
  }

  /** Whether it is noted as opened. */
  public boolean wasOpened(String noticeId) {
    return ids("opened").contains(noticeId);
  }

  /** Notes that it is opened; false when it was before. */
  public boolean opened(String noticeId) {
    return note("opened", noticeId);
  }

  private boolean note(String list, String noticeId) {
    synchronized (ONE_AT_A_TIME) {
      List<String> ids = ids(list);
      if (ids.contains(noticeId)) {
        return false;
      }
      ids.add(noticeId);
      List<String> newest = ids.subList(Math.max(0, ids.size() - MOST), ids.size());
      boolean unused = kept.edit().putString(list, String.join(",", newest)).commit();
      return true;
    }
  }

  private List<String> ids(String list) {
    String ids = Objects.toString(kept.getString(list, ""), "");
    return new ArrayList<>(Arrays.asList(ids.split(",")));
  }
}
