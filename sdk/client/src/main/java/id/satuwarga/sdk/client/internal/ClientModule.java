package id.satuwarga.sdk.client.internal;

import com.google.gson.Gson;
import dagger.Module;
import dagger.Provides;
import javax.inject.Singleton;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

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
    return new OkHttpClient.Builder()
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
                        .header("Accept-Language", settings.language)
                        .header("User-Agent", "satuwarga-java")
                        .build()))
        .build();
  }

  @Provides
  @Singleton
  static Api api(Settings settings, OkHttpClient http, Gson gson) {
    return new Retrofit.Builder()
        .baseUrl(settings.place.address)
        .client(http)
        .addConverterFactory(GsonConverterFactory.create(gson))
        .build()
        .create(Api.class);
  }
}
