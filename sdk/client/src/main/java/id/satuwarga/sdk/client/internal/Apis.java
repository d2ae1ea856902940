package id.satuwarga.sdk.client.internal;

import com.google.gson.Gson;
import javax.inject.Inject;
import javax.inject.Singleton;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

/** The operations, asked in one of the two languages. */
@Singleton
class Apis {
  private final Api indonesian;
  private final Api english;

  @Inject
  Apis(Settings settings, OkHttpClient http, Gson gson) {
    this.indonesian = in("id", settings, http, gson);
    this.english = in("en", settings, http, gson);
  }

  Api in(String language) {
    return language.equals("en") ? english : indonesian;
  }

  private static Api in(String language, Settings settings, OkHttpClient http, Gson gson) {
    return new Retrofit.Builder()
        .baseUrl(settings.place.address)
        .callFactory(
            request ->
                http.newCall(request.newBuilder().header("Accept-Language", language).build()))
        .addConverterFactory(GsonConverterFactory.create(gson))
        .build()
        .create(Api.class);
  }
}
