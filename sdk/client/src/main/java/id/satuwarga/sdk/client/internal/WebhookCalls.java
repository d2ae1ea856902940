package id.satuwarga.sdk.client.internal;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What an OPD's back end asks about the addresses at which it is told. */
@Singleton
public final class WebhookCalls {
  private final OpdName name;
  private final Caller caller;

  @Inject
  WebhookCalls(OpdName name, Caller caller) {
    this.name = name;
    this.caller = caller;
  }

  /** The secret is shown once: it is sent again only when it surely was not registered. */
  public Map<String, String> register(Running run, String url, String label) throws CallFailed {
    WebhookJson.Edit edit = new WebhookJson.Edit(url, label);
    JsonObject made =
        caller.ask(
            run, Repeat.IF_NOT_DONE, (api, bearer) -> api.registerWebhook(bearer, name.code, edit));
    if (!made.has("webhook_id") || !made.has("secret")) {
      throw Caller.broken();
    }
    return WebhookJson.row(made);
  }

  public List<Map<String, String>> list(Running run) throws CallFailed {
    return new WebhookJson.Rows(caller.ask(run, (api, bearer) -> api.webhooks(bearer, name.code)))
        .items();
  }

  public WebhookJson.Rows dead(Running run, String webhookId, @Nullable String cursor)
      throws CallFailed {
    String id = OpdCalls.judged(webhookId);
    return new WebhookJson.Rows(
        caller.ask(
            run, (api, bearer) -> api.webhookMessages(bearer, name.code, id, "dead", cursor)));
  }

  /** Told twice does no harm: each keeps its id. */
  public int replay(Running run, String webhookId, Instant since) throws CallFailed {
    String id = OpdCalls.judged(webhookId);
    WebhookJson.Replay replay = new WebhookJson.Replay(since.toString());
    Integer replayed =
        caller.ask(run, (api, bearer) -> api.replayWebhook(bearer, name.code, id, replay)).replayed;
    if (replayed == null) {
      throw Caller.broken();
    }
    return replayed;
  }

  public void remove(Running run, String webhookId) throws CallFailed {
    String id = OpdCalls.judged(webhookId);
    caller.tell(run, (api, bearer) -> api.deleteWebhook(bearer, name.code, id));
  }
}
