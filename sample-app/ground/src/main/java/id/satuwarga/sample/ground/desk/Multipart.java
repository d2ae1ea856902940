package id.satuwarga.sample.ground.desk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code multipart/form-data} (RFC 7578), as browsers send it, from memory. */
final class Multipart {
  private static final int MOST_PARTS = 20;
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))");
  private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"\r\n]{0,100})\"");
  private static final Pattern FILE = Pattern.compile("[;\\s]filename=");
  private static final byte[] BLANK_LINE = bytes("\r\n\r\n");

  private Multipart() {}

  /** Nothing when it is not what it says it is. */
  static Optional<Form> read(String contentType, byte[] body) {
    Matcher matcher = BOUNDARY.matcher(contentType);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String boundary = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    byte[] first = bytes("--" + boundary);
    byte[] next = bytes("\r\n--" + boundary);
    Map<String, String> values = new HashMap<>();
    Map<String, byte[]> files = new HashMap<>();
    int at = startsWith(body, first, 0) ? first.length : -1;
    for (int part = 0; at >= 0 && part < MOST_PARTS; part++) {
      if (startsWith(body, bytes("--"), at)) {
        return Optional.of(new Form(values, files));
      }
      int end = indexOf(body, next, at);
      int head = indexOf(body, BLANK_LINE, at);
      if (end < 0 || head < 0 || head >= end) {
        return Optional.empty();
      }
      String headers = new String(body, at, head - at, StandardCharsets.UTF_8);
      byte[] content = Arrays.copyOfRange(body, head + BLANK_LINE.length, Math.max(end, head + 4));
      take(headers, content, values, files);
      at = end + next.length;
    }
    return Optional.empty();
  }

  private static void take(
      String headers, byte[] content, Map<String, String> values, Map<String, byte[]> files) {
    Matcher name = NAME.matcher(headers);
    if (!name.find()) {
      return;
    }
    if (FILE.matcher(headers).find()) {
      files.put(name.group(1), content);
    } else {
      values.put(name.group(1), new String(content, StandardCharsets.UTF_8));
    }
  }

  private static int indexOf(byte[] body, byte[] sought, int from) {
    for (int at = from; at <= body.length - sought.length; at++) {
      if (startsWith(body, sought, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean startsWith(byte[] body, byte[] sought, int at) {
    return at + sought.length <= body.length
        && Arrays.equals(body, at, at + sought.length, sought, 0, sought.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
