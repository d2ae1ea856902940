package id.satuwarga.server.consent;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.DataUse;
import id.satuwarga.server.catalog.Manifest;
import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.json.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a mini-app asks of a citizen. What a law gives it is not asked, but shown. */
record Ask(List<Manifest.Claim> claims, List<DataUse> uses) {

  static Ask of(Manifest manifest) {
    return new Ask(manifest.claims(), manifest.uses());
  }

  /** Whether there is nothing that needs the citizen's word. */
  boolean isNone() {
    return open().isEmpty() && openUses().isEmpty();
  }

  /** The data of other services that need the citizen's word. */
  List<DataUse> openUses() {
    return uses.stream().filter(use -> use.legalBasis().isEmpty()).toList();
  }

  Set<String> openSources() {
    return openUses().stream().map(DataUse::source).collect(Collectors.toSet());
  }

  /** The claims that need the citizen's word. */
  List<Manifest.Claim> open() {
    return claims.stream().filter(claim -> claim.legalBasis().isEmpty()).toList();
  }

  Set<String> openNames() {
    return open().stream().map(Manifest.Claim::name).collect(Collectors.toSet());
  }

  /** Each open claim and source with its purpose in short: another purpose is another question. */
  Set<String> marks() {
    return Stream.concat(open().stream().map(Ask::mark), openUses().stream().map(Ask::mark))
        .collect(Collectors.toSet());
  }

  /** Whether the citizen let the mini-app read just this for just this purpose. */
  static boolean covers(Consent consent, DataUse use) {
    return consent.uses().contains(use.source()) && consent.asked().contains(mark(use));
  }

  /** The claims that may be handed over under this decision of the citizen. */
  List<Manifest.Claim> covered(Consent consent) {
    return open().stream()
        .filter(claim -> consent.claims().contains(claim.name()))
        .filter(claim -> consent.asked().contains(mark(claim)))
        .toList();
  }

  /** Whether the citizen has decided on all that is asked now, and given what cannot be missed. */
  boolean isAnsweredBy(Consent consent) {
    Set<String> given =
        covered(consent).stream().map(Manifest.Claim::name).collect(Collectors.toSet());
    return consent.asked().containsAll(marks())
        && open().stream()
            .filter(Manifest.Claim::required)
            .allMatch(claim -> given.contains(claim.name()));
  }

  /**
   * What a citizen sees when this OPD asks, as one opaque word: the OPD, the claims, the data of
   * other services, each purpose in every language, what is required and what a law allows. Another
   * word is another question.
   */
  String seenFrom(OpdCode opd) {
    return Hashes.sha256Hex(Json.write(new Seen(opd, claims, uses)));
  }

  private record Seen(OpdCode opd, List<Manifest.Claim> claims, List<DataUse> uses) {}

  private static String mark(Manifest.Claim claim) {
    return mark(claim.name(), claim.purpose().id() + "\n" + claim.purpose().en());
  }

  private static String mark(DataUse use) {
    String fields = use.fields().stream().sorted().collect(Collectors.joining(","));
    return mark(use.source(), fields + "\n" + use.purpose().id() + "\n" + use.purpose().en());
  }

  private static String mark(String name, String meaning) {
    return name + "#" + Hashes.sha256Hex(meaning).substring(0, 16);
  }
}
