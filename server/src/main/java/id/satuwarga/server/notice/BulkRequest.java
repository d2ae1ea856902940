package id.satuwarga.server.notice;

import java.util.List;

/** What an OPD wants to tell many citizens, each for themselves. */
record BulkRequest(List<NoticeRequest> items) {}
