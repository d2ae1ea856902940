package id.satuwarga.server.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A manifest in the making; sound unless a test breaks it. */
public final class ManifestDraft {
  private final Map<String, Object> members = new LinkedHashMap<>();

  private ManifestDraft() {}

  /** A complaint service of Batam with one operator. */
  public static ManifestDraft of(String appId) {
    ManifestDraft draft = new ManifestDraft();
    return draft
        .with("app_id", appId)
        .with("opd", "diskominfo-batam")
        .with("name", text("Pengaduan " + appId, "Complaints " + appId))
        .with("description", text("Laporkan jalan rusak.", "Report a broken road."))
        .with("placement", "remote")
        .with("category", "complaints")
        .version(1)
        .with("contract", Map.of("min", 1, "target", 1))
        .with("pages", List.of(Map.of("route", "/complaints/{id}", "label", text("Satu", "One"))))
        .operator("diskominfo-batam", "21.71", "https://apekesah.batam.example/satuwarga");
  }

  public ManifestDraft with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  public ManifestDraft without(String member) {
    members.remove(member);
    return this;
  }

  public ManifestDraft version(int code) {
    return with("version", Map.of("code", code, "name", code + ".0"));
  }

  public ManifestDraft named(String indonesian, String english) {
    return with("name", text(indonesian, english));
  }

  /** One more operator, or another endpoint where the region has one already. */
  public ManifestDraft operator(String opd, String region, String endpoint) {
    List<Object> all = new ArrayList<>();
    for (Object known : (List<?>) members.getOrDefault("operators", List.of())) {
      if (!region.equals(((Map<?, ?>) known).get("region"))) {
        all.add(known);
      }
    }
    all.add(Map.of("opd", opd, "region", region, "endpoint", endpoint));
    return with("operators", all);
  }

  public ManifestDraft claims(Object... claims) {
    return with("token", Map.of("claims", List.of(claims)));
  }

  public static Map<String, Object> claim(String name, String purpose) {
    Map<String, Object> claim = new LinkedHashMap<>();
    claim.put("name", name);
    claim.put("purpose", text(purpose, purpose + " (en)"));
    return claim;
  }

  public static Map<String, String> text(String indonesian, String english) {
    return Map.of("id", indonesian, "en", english);
  }

  public Map<String, Object> json() {
    return members;
  }
}
