package id.satuwarga.sdk.testkit.internal.conformance;

import com.google.gson.JsonObject;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.internal.manifest.Claim;
import id.satuwarga.sdk.miniapp.internal.manifest.ManifestParts;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.internal.CallText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/** The mini-app under judgement, with all that is needed to call it as the gateway does. */
final class Subject {
  private static final long LIFE_SECONDS = 300;
  private static final int SUBJECT_LENGTH = 35;

  private final Manifest manifest;
  private final ManifestParts parts;
  private final Profile profile;
  private final Door door;
  private final TokenMint mint;
  private final Tour tour;
  private final Kept kept = new Kept();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  Subject(Manifest manifest, Profile profile, Door door, TokenMint mint) {
    this.manifest = manifest;
    this.parts = ManifestParts.of(manifest);
    this.profile = profile;
    this.door = door;
    this.mint = mint;
    this.tour = new Tour(this);
  }

  Manifest manifest() {
    return manifest;
  }

  ManifestParts parts() {
    return parts;
  }

  Profile profile() {
    return profile;
  }

  TokenMint mint() {
    return mint;
  }

  /** Whether the manifest asks for storage. */
  boolean stores() {
    return manifest.permissions().contains("storage");
  }

  /** What is stored of the first citizen. */
  JsonObject kept() {
    return kept.of(citizen().subject());
  }

  /** All there is to see, walked through once. */
  Tour tour() {
    return tour.walked();
  }

  Citizen citizen() {
    return profile.citizen();
  }

  Citizen english() {
    return citizen().reads(Language.ENGLISH);
  }

  /** The citizen under another subject, as long as a real one. */
  Citizen under(String name) {
    StringBuilder subject = new StringBuilder("p1_" + name);
    while (subject.length() < SUBJECT_LENGTH) {
      subject.append('0');
    }
    return citizen().subject(subject.toString());
  }

  /** Somebody else, who shares another name and nothing more. */
  Citizen somebodyElse() {
    return Citizen.named("Warga Lain").subject(under("other").subject()).region(citizen().region());
  }

  /** Leaves a case out that has nothing to look at in this mini-app. */
  static void skipUnless(boolean there, String why) {
    Assumptions.assumeTrue(there, why);
  }

  Answer open(Citizen citizen, String address) {
    return send("/open", citizen, visit(citizen, address));
  }

  Answer open(Citizen citizen, CallText call) {
    return send("/open", citizen, call);
  }

  Answer act(Citizen citizen, Press press) {
    CallText call =
        visit(citizen, press.address())
            .action(press.id(), press.name(), press.data(), press.inputs());
    press.state().ifPresent(call::state);
    Answer answer =
        door.send(
            request("/act", call.utf8())
                .bearing(token(citizen))
                .with("Idempotency-Key", press.id()));
    kept.note(citizen.subject(), answer);
    return answer;
  }

  Answer send(Request request) {
    return door.send(request);
  }

  /** A call of this body with a good token; not yet sent. */
  Request request(String path, byte[] body) {
    return Request.post(path, body);
  }

  CallText visit(Citizen citizen, String address) {
    CallText call =
        CallText.visit(visitId(citizen), manifest.appId(), address, citizen.language())
            .region(citizen.region());
    return stores() ? call.with("storage", kept.of(citizen.subject())) : call;
  }

  /** The claims of a good token; a mini-app is told what its manifest asks for. */
  JsonObject claims(Citizen citizen) {
    Set<String> asked = parts.claims().stream().map(Claim::name).collect(Collectors.toSet());
    Map<String, String> shared = new LinkedHashMap<>(citizen.claims());
    shared.keySet().retainAll(asked);
    return claims(citizen, shared);
  }

  JsonObject claims(Citizen citizen, Map<String, String> shared) {
    long now = Instant.now().getEpochSecond();
    JsonObject claims = new JsonObject();
    claims.addProperty("iss", mint.address());
    claims.addProperty("aud", profile.operator());
    claims.addProperty("sub", citizen.subject());
    claims.addProperty("iat", now);
    claims.addProperty("exp", now + LIFE_SECONDS);
    claims.addProperty("jti", UUID.randomUUID().toString());
    claims.addProperty("app_id", manifest.appId());
    claims.addProperty("visit_id", visitId(citizen));
    claims.addProperty("region", citizen.region());
    claims.addProperty("lang", citizen.language().code());
    JsonObject told = new JsonObject();
    shared.forEach(told::addProperty);
    claims.add("claims", told);
    return claims;
  }

  /** The claims of a good token by which a reader asks a source about the first citizen. */
  JsonObject readingClaims(String source, String reader) {
    JsonObject claims = claims(citizen());
    Arrays.asList("visit_id", "region", "lang", "claims").forEach(claims::remove);
    claims.addProperty("source", source);
    claims.addProperty("reader", reader);
    return claims;
  }

  private Answer send(String path, Citizen citizen, CallText call) {
    Answer answer = door.send(request(path, call.utf8()).bearing(token(citizen)));
    kept.note(citizen.subject(), answer);
    return answer;
  }

  /** A token lives through a visit, as the gateway has it. */
  private String token(Citizen citizen) {
    String who =
        citizen.subject() + citizen.region() + citizen.language() + citizen.claims().toString();
    return tokens.computeIfAbsent(who, it -> mint.sign(claims(citizen)));
  }

  static String visitId(Citizen citizen) {
    return UUID.nameUUIDFromBytes(citizen.subject().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
