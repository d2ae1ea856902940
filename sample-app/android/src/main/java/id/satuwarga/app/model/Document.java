package id.satuwarga.app.model;

import id.satuwarga.sdk.client.InboxItem;
import java.time.Instant;

/** A file that came with a notice, and what of it is on this phone. */
public final class Document {
  private String id = "";
  private String noticeId = "";
  private String name = "";
  private String subject = "";
  private String sender = "";
  private long received;
  private String type = "";
  private int size;

  private Document() {}

  /** One that is not on the phone yet. */
  static Document of(InboxItem notice, String id, String name) {
    Document document = new Document();
    document.id = id;
    document.noticeId = notice.noticeId();
    document.name = name;
    document.subject = notice.subject();
    document.sender = notice.sender();
    document.received = notice.receivedAt().toEpochMilli();
    return document;
  }

  /** The same on the phone. */
  Document saved(String fileType, int bytes) {
    Document document = unsaved();
    document.type = fileType;
    document.size = bytes;
    return document;
  }

  /** The same away from the phone. */
  Document unsaved() {
    Document document = new Document();
    document.id = id;
    document.noticeId = noticeId;
    document.name = name;
    document.subject = subject;
    document.sender = sender;
    document.received = received;
    return document;
  }

  public String id() {
    return id;
  }

  public String noticeId() {
    return noticeId;
  }

  /** As the agency calls the file. */
  public String name() {
    return name;
  }

  /** What the notice was about. */
  public String subject() {
    return subject;
  }

  /** Name of the agency. */
  public String sender() {
    return sender;
  }

  public Instant receivedAt() {
    return Instant.ofEpochMilli(received);
  }

  /** Whether it can be read without a network. */
  public boolean isSaved() {
    return size > 0;
  }

  /** {@code application/pdf} …; known of one that is saved. */
  public String type() {
    return type;
  }

  /** In bytes; known of one that is saved. */
  public int size() {
    return size;
  }
}
