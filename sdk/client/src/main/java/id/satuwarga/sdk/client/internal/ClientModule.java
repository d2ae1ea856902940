package id.satuwarga.sdk.client.internal;

import com.google.gson.Gson;
import dagger.Module;
import dagger.Provides;
import javax.inject.Singleton;
import okhttp3.OkHttpClient;

/** Puts the client together. */
@Module
interface ClientModule {
  @Provides
  @Singleton
  static Gson gson() {
    return new Gson();
  }

  /** Nothing is followed and nothing is repeated behind our back. */
  @Provides
  @Singleton
  static OkHttpClient http(Settings settings) {
    OkHttpClient.Builder http =
        new OkHttpClient.Builder()
            .connectTimeout(settings.limits.connect)
            .readTimeout(settings.limits.read)
            .writeTimeout(settings.limits.read)
            .callTimeout(settings.limits.call)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .addInterceptor(new BoundedAnswers())
            .addInterceptor(
                chain ->
                    chain.proceed(
                        chain
                            .request()
                            .newBuilder()
                            .header("User-Agent", "satuwarga-java")
                            .build()));
    if (settings.surroundings.transport != null) {
      http.addInterceptor(new OtherTransport(settings.surroundings.transport));
    }
    return http.build();
  }
}
