package id.satuwarga.server.inbox;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeId;
import java.time.Instant;

/** What happened to a notice in whose inbox, before it has its number. */
record Happening(CitizenId citizen, InboxEvent.Kind kind, NoticeId notice, Instant at) {}
