package id.satuwarga.sdk.client.internal;

import com.google.gson.JsonObject;
import java.util.Map;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.Field;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;

/** The operations that OPDs' back ends and citizens' apps call. */
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
      @Header("Authorization") @Nullable String bearer,
      @Header("Idempotency-Key") String key,
      @Body NoticeJson notice);

  @POST("v1/notices/bulk")
  Call<BulkJson.Reply> sendNotices(
      @Header("Authorization") @Nullable String bearer, @Body BulkJson.Request notices);

  @POST("v1/data-reads")
  Call<DataReadJson.Reply> readData(
      @Header("Authorization") @Nullable String bearer, @Body DataReadJson read);

  @GET("v1/notices")
  Call<PageJson<NoticeJson>> notices(
      @Header("Authorization") @Nullable String bearer,
      @Query("app_id") @Nullable String appId,
      @Query("reference") @Nullable String reference,
      @Query("cursor") @Nullable String cursor);

  @GET("v1/notices/{noticeId}")
  Call<NoticeJson> notice(
      @Header("Authorization") @Nullable String bearer, @Path("noticeId") String noticeId);

  @PUT("v1/notices/{noticeId}/done")
  Call<Void> markNoticeDone(
      @Header("Authorization") @Nullable String bearer, @Path("noticeId") String noticeId);

  @POST("v1/opds/{opdCode}/webhooks")
  Call<JsonObject> registerWebhook(
      @Header("Authorization") @Nullable String bearer,
      @Path("opdCode") String opd,
      @Body WebhookJson.Edit webhook);

  @GET("v1/opds/{opdCode}/webhooks")
  Call<PageJson<JsonObject>> webhooks(
      @Header("Authorization") @Nullable String bearer, @Path("opdCode") String opd);

  @GET("v1/opds/{opdCode}/webhooks/{webhookId}/messages")
  Call<PageJson<JsonObject>> webhookMessages(
      @Header("Authorization") @Nullable String bearer,
      @Path("opdCode") String opd,
      @Path("webhookId") String webhookId,
      @Query("state") String state,
      @Query("cursor") @Nullable String cursor);

  @POST("v1/opds/{opdCode}/webhooks/{webhookId}/replay")
  Call<WebhookJson.Replayed> replayWebhook(
      @Header("Authorization") @Nullable String bearer,
      @Path("opdCode") String opd,
      @Path("webhookId") String webhookId,
      @Body WebhookJson.Replay replay);

  @DELETE("v1/opds/{opdCode}/webhooks/{webhookId}")
  Call<Void> deleteWebhook(
      @Header("Authorization") @Nullable String bearer,
      @Path("opdCode") String opd,
      @Path("webhookId") String webhookId);

  @GET("v1/uploads/{uploadId}/content")
  Call<ResponseBody> upload(
      @Header("Authorization") @Nullable String bearer, @Path("uploadId") String uploadId);

  @POST("v1/session")
  Call<SessionJson.Tokens> createSession(@Body SessionJson.Request request);

  @POST("v1/session/refresh")
  Call<SessionJson.Tokens> refreshSession(@Body SessionJson.Refresh request);

  @DELETE("v1/session")
  Call<Void> endSession(@Header("Authorization") @Nullable String bearer);

  @DELETE("v1/sessions")
  Call<Void> endAllSessions(@Header("Authorization") @Nullable String bearer);

  @GET("v1/me")
  Call<ProfileJson> me(@Header("Authorization") @Nullable String bearer);

  @PATCH("v1/me")
  Call<ProfileJson> updateMe(
      @Header("Authorization") @Nullable String bearer, @Body ProfileJson.Edit edit);

  @GET("v1/me/notice-preferences")
  Call<PreferencesJson> preferences(@Header("Authorization") @Nullable String bearer);

  @PATCH("v1/me/notice-preferences")
  Call<PreferencesJson> prefer(
      @Header("Authorization") @Nullable String bearer, @Body PreferencesJson.Edit edit);

  @PUT("v1/visits/{visitId}/feedback")
  Call<FeedbackJson> giveFeedback(
      @Header("Authorization") @Nullable String bearer,
      @Path("visitId") String visitId,
      @Body FeedbackJson said);

  @GET("v1/me/feedback")
  Call<PageJson<FeedbackJson>> myFeedback(
      @Header("Authorization") @Nullable String bearer, @Query("cursor") @Nullable String cursor);

  @GET("v1/access-log")
  Call<PageJson<AccessJson>> accessLog(
      @Header("Authorization") @Nullable String bearer, @Query("cursor") @Nullable String cursor);

  @GET("v1/regions")
  Call<PageJson<RegionJson>> regions(
      @Query("level") String level,
      @Query("parent") @Nullable String parent,
      @Query("limit") int limit,
      @Query("cursor") @Nullable String cursor);

  @GET("v1/services")
  Call<PageJson<ServiceJson>> services(
      @Header("Authorization") @Nullable String bearer,
      @Query("region") @Nullable String region,
      @Query("q") @Nullable String words,
      @Query("cursor") @Nullable String cursor);

  @GET("v1/services/{appId}")
  Call<ServiceJson> service(
      @Header("Authorization") @Nullable String bearer, @Path("appId") String appId);

  @GET("v1/services/{appId}/consent")
  Call<ConsentJson.Asked> consentRequest(
      @Header("Authorization") @Nullable String bearer, @Path("appId") String appId);

  @GET("v1/consents")
  Call<PageJson<ConsentJson.Granted>> consents(@Header("Authorization") @Nullable String bearer);

  @PUT("v1/consents/{appId}")
  Call<ConsentJson.Granted> grantConsent(
      @Header("Authorization") @Nullable String bearer,
      @Path("appId") String appId,
      @Body ConsentJson.Grant grant);

  @DELETE("v1/consents/{appId}")
  Call<Void> withdrawConsent(
      @Header("Authorization") @Nullable String bearer, @Path("appId") String appId);

  @POST("v1/visits")
  Call<VisitJson> openVisit(
      @Header("Authorization") @Nullable String bearer, @Body VisitJson.Request visit);

  @POST("v1/visits/{visitId}/actions")
  Call<VisitJson.Reply> actOnVisit(
      @Header("Authorization") @Nullable String bearer,
      @Path("visitId") String visitId,
      @Body RequestBody action);

  @GET("v1/visits/{visitId}/images/{ref}")
  Call<ResponseBody> visitImage(
      @Header("Authorization") @Nullable String bearer,
      @Path("visitId") String visitId,
      @Path("ref") String ref);

  @POST("v1/uploads")
  Call<UploadJson> createUpload(
      @Header("Authorization") @Nullable String bearer,
      @Query("name") String name,
      @Body RequestBody content);

  @POST("v1/attachments")
  Call<AttachmentJson> createAttachment(
      @Header("Authorization") @Nullable String bearer,
      @Query("name") String name,
      @Body RequestBody content);

  @GET("v1/inbox")
  Call<PageJson<InboxJson>> inbox(
      @Header("Authorization") @Nullable String bearer,
      @QueryMap Map<String, String> filter,
      @Query("cursor") @Nullable String cursor);

  @POST("v1/inbox/acts")
  Call<InboxActJson.Reply> actOnInbox(
      @Header("Authorization") @Nullable String bearer, @Body InboxActJson act);

  @GET("v1/inbox/unread-count")
  Call<InboxJson.Count> unreadCount(@Header("Authorization") @Nullable String bearer);

  @GET("v1/inbox/{noticeId}")
  Call<InboxJson> inboxItem(
      @Header("Authorization") @Nullable String bearer, @Path("noticeId") String noticeId);

  @GET("v1/inbox/{noticeId}/attachments/{attachmentId}")
  Call<ResponseBody> attachment(
      @Header("Authorization") @Nullable String bearer,
      @Path("noticeId") String noticeId,
      @Path("attachmentId") String attachmentId);

  @DELETE("v1/inbox/{noticeId}")
  Call<Void> deleteInboxItem(
      @Header("Authorization") @Nullable String bearer, @Path("noticeId") String noticeId);

  @PUT("v1/inbox/{noticeId}/read")
  Call<Void> markRead(
      @Header("Authorization") @Nullable String bearer, @Path("noticeId") String noticeId);

  @POST("v1/devices")
  Call<DeviceJson> registerDevice(
      @Header("Authorization") @Nullable String bearer, @Body DeviceJson.Request device);

  @POST("v1/receipts")
  Call<Void> report(
      @Header("Authorization") @Nullable String bearer, @Body DeviceJson.Receipts receipts);

  @GET("v1/devices")
  Call<PageJson<DeviceJson>> devices(@Header("Authorization") @Nullable String bearer);

  @DELETE("v1/devices/{deviceId}")
  Call<Void> forgetDevice(
      @Header("Authorization") @Nullable String bearer, @Path("deviceId") String deviceId);
}
