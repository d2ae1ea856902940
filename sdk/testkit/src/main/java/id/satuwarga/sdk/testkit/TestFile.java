package id.satuwarga.sdk.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;

/**
 * A file a citizen attaches. The mini-app is sent its upload id; the test hands the bytes to
 * whatever the service fetches uploads with.
 *
 * <pre>{@code
 * TestFile photo = TestFile.jpeg();
 * siti.visit("/new").attach("Foto", photo).press("Kirim").sees("diterima");
 * }</pre>
 */
public final class TestFile {
  private static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPhfDwAChAGA60e6kgAAAABJRU5ErkJggg==";
  private static final String JPEG =
      "/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/"
          + "yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=";
  private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

  private final String uploadId;
  private final String type;
  private final byte[] content;

  private TestFile(String uploadId, String type, byte[] content) {
    this.uploadId = uploadId;
    this.type = type;
    this.content = content;
  }

  /** A file of this media type and content. */
  public static TestFile of(String type, byte[] content) {
    return new TestFile(
        UUID.randomUUID().toString(), Objects.requireNonNull(type, "type"), content.clone());
  }

  /** A picture of one point. */
  public static TestFile jpeg() {
    return of("image/jpeg", Base64.getDecoder().decode(JPEG));
  }

  /** A picture of one point. */
  public static TestFile png() {
    return of("image/png", Base64.getDecoder().decode(PNG));
  }

  /** A picture of one point. */
  public static TestFile webp() {
    return of("image/webp", Base64.getDecoder().decode(WEBP));
  }

  /** A document of one empty page. */
  public static TestFile pdf() {
    return of(
        "application/pdf",
        ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF\n")
            .getBytes(StandardCharsets.US_ASCII));
  }

  /** What the act carries. */
  public String uploadId() {
    return uploadId;
  }

  /** Its media type. */
  public String type() {
    return type;
  }

  /** Its bytes. */
  public byte[] content() {
    return content.clone();
  }
}
