package id.satuwarga.sdk.client.internal;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One act on many notices as it travels. */
final class InboxActJson {
  final String act;

  @SerializedName("notice_ids")
  final List<String> noticeIds;

  InboxActJson(String act, List<String> noticeIds) {
    this.act = act;
    this.noticeIds = noticeIds;
  }

  /** What became of each. */
  static final class Reply {
    @Nullable List<@Nullable Item> items;
  }

  /** What became of one. */
  static final class Item {
    @SerializedName("notice_id")
    @Nullable String noticeId;

    @Nullable String result;
  }
}
