package id.satuwarga.sdk.client.internal;

/** Hears what happens in an inbox. */
public interface InboxEvents {
  void arrived(InboxJson item);

  void read(String noticeId);

  void deleted(String noticeId);

  void archived(String noticeId);

  void restored(String noticeId);

  void done(String noticeId);

  /** Too much was missed to tell it one by one. */
  void reset();

  /** Nothing more will come, because of this. */
  void ended(CallFailed failure);
}
