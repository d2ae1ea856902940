package id.satuwarga.server.inbox;

import id.satuwarga.server.notice.NoticeId;
import java.util.List;

/** One act on many notices. */
record ActRequest(Act act, List<NoticeId> noticeIds) {}
