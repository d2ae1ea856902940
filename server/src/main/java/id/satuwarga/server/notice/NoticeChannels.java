package id.satuwarga.server.notice;

/** Where a citizen wants to find notices: on the phone's screen, in the inbox. */
record NoticeChannels(boolean push, boolean inbox) {
  static final NoticeChannels ALL = new NoticeChannels(true, true);
}
