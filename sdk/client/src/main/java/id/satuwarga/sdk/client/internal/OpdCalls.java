package id.satuwarga.sdk.client.internal;

import id.satuwarga.sdk.client.FileContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.inject.Inject;
import javax.inject.Singleton;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** What an OPD's back end asks of the server. */
@Singleton
public final class OpdCalls {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final OpdName name;
  private final Caller caller;

  @Inject
  OpdCalls(OpdName name, Caller caller) {
    this.name = name;
    this.caller = caller;
  }

  /** The key is made of the reference, so that a program that starts anew sends the same one. */
  public NoticeJson send(Running run, NoticeJson notice) throws CallFailed {
    String key = "notice-" + Base64Url.sha256(name.code + "\n" + notice.reference());
    return whole(caller.ask(run, (api, bearer) -> api.sendNotice(bearer, key, notice)));
  }

  /** Each is taken or refused for itself; the reference of each makes a repeat harmless. */
  public List<BulkItem> sendAll(Running run, List<NoticeJson> notices) throws CallFailed {
    BulkJson.Request request = new BulkJson.Request(notices);
    BulkJson.Reply reply = caller.ask(run, (api, bearer) -> api.sendNotices(bearer, request));
    if (reply.items == null || reply.items.size() != notices.size()) {
      throw Caller.broken();
    }
    List<BulkItem> items = new ArrayList<>();
    for (int at = 0; at < notices.size(); at++) {
      items.add(BulkItem.of(notices.get(at).reference(), reply.items.get(at)));
    }
    return items;
  }

  /** What a source knows of a citizen, by field. */
  public Map<String, String> read(Running run, DataReadJson read) throws CallFailed {
    Map<String, String> values =
        caller.ask(run, (api, bearer) -> api.readData(bearer, read)).values;
    if (values == null) {
      throw Caller.broken();
    }
    return values;
  }

  /** A file that came twice would only take room: it is sent again only when it surely did not. */
  public AttachmentJson attach(Running run, String name, FileContent file) throws CallFailed {
    RequestBody body = RequestBody.create(MediaType.get(file.type()), file.content());
    AttachmentJson attachment =
        caller.ask(
            run, Repeat.IF_NOT_DONE, (api, bearer) -> api.createAttachment(bearer, name, body));
    if (attachment.attachmentId == null) {
      throw Caller.broken();
    }
    return attachment;
  }

  public NoticeJson notice(Running run, String noticeId) throws CallFailed {
    String id = judged(noticeId);
    return whole(caller.ask(run, (api, bearer) -> api.notice(bearer, id)));
  }

  public void done(Running run, String noticeId) throws CallFailed {
    String id = judged(noticeId);
    caller.tell(run, (api, bearer) -> api.markNoticeDone(bearer, id));
  }

  /** A page of what was sent, newest first. */
  public PageJson<NoticeJson> notices(
      Running run, @Nullable String appId, @Nullable String reference, @Nullable String cursor)
      throws CallFailed {
    PageJson<NoticeJson> page =
        caller.ask(run, (api, bearer) -> api.notices(bearer, appId, reference, cursor));
    for (NoticeJson notice : page.items()) {
      whole(notice);
    }
    return page;
  }

  public FileContent upload(Running run, String uploadId) throws CallFailed {
    String id = judged(uploadId);
    try (ResponseBody body = caller.ask(run, (api, bearer) -> api.upload(bearer, id))) {
      return Caller.file(body);
    } catch (IOException e) {
      throw CallFailed.unreachable(e);
    }
  }

  private static NoticeJson whole(NoticeJson notice) throws CallFailed {
    if (!notice.isWhole()) {
      throw Caller.broken();
    }
    return notice;
  }

  static String judged(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("an id looks like " + ID);
    }
    return id;
  }
}
