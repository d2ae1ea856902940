package id.satuwarga.server.platform.site;

import id.satuwarga.server.platform.crypto.Hashes;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A file ready to be sent: plain and, where that is worth it, packed. */
record SiteFile(String type, String etag, Buffer plain, Buffer gzip, String policy) {
  private static final int WORTH_PACKING = 1024;
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("yaml", "application/yaml; charset=utf-8"),
          Map.entry("md", "text/markdown; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  static SiteFile of(String name, byte[] bytes, PagePolicy policy) {
    String type = typeOf(name);
    boolean packs =
        bytes.length >= WORTH_PACKING && !type.matches("image/(png|jpeg|webp).*|font.*");
    String page = type.startsWith("text/html") ? new String(bytes, StandardCharsets.UTF_8) : "";
    return new SiteFile(
        type,
        '"' + Hashes.sha256Hex(bytes).substring(0, 24) + '"',
        Buffer.buffer(bytes),
        packs ? Buffer.buffer(pack(bytes)) : Buffer.buffer(),
        policy.forPage(page));
  }

  /** Only files of known types are served at all. */
  static boolean isServable(String name) {
    return TYPES.containsKey(extension(name));
  }

  private static String typeOf(String name) {
    return TYPES.getOrDefault(extension(name), "application/octet-stream");
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static byte[] pack(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
