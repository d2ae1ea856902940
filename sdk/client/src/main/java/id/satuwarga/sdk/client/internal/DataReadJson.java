package id.satuwarga.sdk.client.internal;

import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which fields of which source are wanted about whom. */
public final class DataReadJson {
  @SerializedName("app_id")
  final String appId;

  final String source;
  final String subject;
  final List<String> fields;

  public DataReadJson(String appId, String source, String subject, Collection<String> fields) {
    this.appId = appId;
    this.source = source;
    this.subject = subject;
    this.fields = new ArrayList<>(fields);
  }

  /** What is answered. */
  static final class Reply {
    @Nullable Map<String, String> values;
  }
}
