package id.satuwarga.sdk.client.internal;

import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.Field;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The operations an OPD's back end calls. */
interface Api {
  @GET("v1/deployment")
  Call<DeploymentJson> deployment();

  @FormUrlEncoded
  @POST("v1/token")
  Call<TokenJson> token(
      @Field("grant_type") String grant,
      @Field("client_assertion_type") String kind,
      @Field("client_assertion") String assertion);

  @POST("v1/notices")
  Call<NoticeJson> sendNotice(
      @Header("Authorization") String bearer,
      @Header("Idempotency-Key") String key,
      @Body NoticeJson notice);

  @POST("v1/notices/bulk")
  Call<BulkJson.Reply> sendNotices(
      @Header("Authorization") String bearer, @Body BulkJson.Request notices);

  @POST("v1/data-reads")
  Call<DataReadJson.Reply> readData(
      @Header("Authorization") String bearer, @Body DataReadJson read);

  @GET("v1/notices")
  Call<PageJson<NoticeJson>> notices(
      @Header("Authorization") String bearer,
      @Query("app_id") @Nullable String appId,
      @Query("reference") @Nullable String reference,
      @Query("cursor") @Nullable String cursor);

  @GET("v1/notices/{noticeId}")
  Call<NoticeJson> notice(
      @Header("Authorization") String bearer, @Path("noticeId") String noticeId);

  @GET("v1/uploads/{uploadId}/content")
  Call<ResponseBody> upload(
      @Header("Authorization") String bearer, @Path("uploadId") String uploadId);
}
