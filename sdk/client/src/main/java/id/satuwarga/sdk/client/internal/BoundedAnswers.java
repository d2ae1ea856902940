package id.satuwarga.sdk.client.internal;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** No answer may fill the memory: the largest promised one is a file of 5 MB. */
final class BoundedAnswers implements Interceptor {
  private static final long LARGEST = 6L * 1024 * 1024;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    ResponseBody body = response.body();
    return body == null ? response : response.newBuilder().body(new Bounded(body)).build();
  }

  private static final class Bounded extends ResponseBody {
    private final ResponseBody body;
    private final BufferedSource source;

    Bounded(ResponseBody body) {
      this.body = body;
      this.source = Okio.buffer(new Counting(body.source()));
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() {
      return body.contentLength();
    }

    @Override
    public BufferedSource source() {
      return source;
    }
  }

  private static final class Counting extends ForwardingSource {
    private long total;

    Counting(BufferedSource source) {
      super(source);
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      long read = super.read(sink, byteCount);
      total += Math.max(read, 0);
      if (total > LARGEST) {
        throw new IOException("the answer is larger than any the server promises");
      }
      return read;
    }
  }
}
