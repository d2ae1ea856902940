package id.satuwarga.sdk.client.internal;

import java.io.IOException;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.inject.Inject;
import javax.inject.Singleton;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** What an OPD's back end asks of the server, with the token it needs. */
@Singleton
public final class OpdCalls implements AutoCloseable {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final Settings settings;
  private final Api api;
  private final Tries tries;
  private final Tokens tokens;
  private final OkHttpClient http;

  @Inject
  OpdCalls(Settings settings, Api api, Tries tries, Tokens tokens, OkHttpClient http) {
    this.settings = settings;
    this.api = api;
    this.tries = tries;
    this.tokens = tokens;
    this.http = http;
  }

  /** The key is made of the reference, so that a program that starts anew sends the same one. */
  public NoticeJson send(NoticeJson notice) throws CallFailed {
    String key = "notice-" + Base64Url.sha256(settings.opd + "\n" + notice.reference());
    return whole(authorised(bearer -> api.sendNotice(bearer, key, notice)));
  }

  public NoticeJson notice(String noticeId) throws CallFailed {
    return whole(authorised(bearer -> api.notice(bearer, judged(noticeId))));
  }

  public FileContent upload(String uploadId) throws CallFailed {
    try (ResponseBody body = authorised(bearer -> api.upload(bearer, judged(uploadId)))) {
      MediaType type = body.contentType();
      String named = type == null ? "application/octet-stream" : type.type() + "/" + type.subtype();
      return new FileContent(named, body.bytes());
    } catch (IOException e) {
      throw CallFailed.unreachable(e);
    }
  }

  /** Language of the words fit for citizens. */
  public String language() {
    return settings.language;
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private <T> T authorised(Function<String, Call<T>> call) throws CallFailed {
    String bearer = tokens.bearer();
    try {
      return there(tries.run(() -> call.apply(bearer)).body());
    } catch (CallFailed failed) {
      if (!failed.isStaleToken()) {
        throw failed;
      }
      tokens.forget(bearer);
      String fresh = tokens.bearer();
      return there(tries.run(() -> call.apply(fresh)).body());
    }
  }

  private static <T> T there(@Nullable T body) throws CallFailed {
    if (body == null) {
      throw CallFailed.unreachable(new IllegalStateException("an answer without content"));
    }
    return body;
  }

  private static NoticeJson whole(NoticeJson notice) throws CallFailed {
    if (!notice.isWhole()) {
      throw CallFailed.unreachable(new IllegalStateException("an answer outside of the contract"));
    }
    return notice;
  }

  private static String judged(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("an id looks like " + ID);
    }
    return id;
  }
}
