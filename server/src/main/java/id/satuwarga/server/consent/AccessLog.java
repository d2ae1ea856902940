package id.satuwarga.server.consent;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.audit.Audit;
import id.satuwarga.server.audit.AuditEntry;
import id.satuwarga.server.catalog.DataUse;
import id.satuwarga.server.catalog.Manifest;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.web.Text;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Writes down who looks at whose data, in the transaction that lets them look. The citizen reads
 * the row; the audit's chain proves that none went missing.
 */
@Singleton
public final class AccessLog {
  private final AccessLogRepository entries;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  @Inject
  AccessLog(AccessLogRepository entries, Audit audit, Ids ids, Clock clock) {
    this.entries = entries;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** One reading: the OPD gets these claims of the citizen through the mini-app. */
  public record Reading(
      CitizenId citizen,
      OpdCode opd,
      Manifest manifest,
      List<Manifest.Claim> claims,
      String requestId) {}

  /** A row for what the citizen allowed, and one for each law that allows the rest. */
  public Future<Void> record(SqlConnection tx, Reading reading) {
    Map<String, List<Manifest.Claim>> byBasis =
        reading.claims().stream()
            .collect(
                Collectors.groupingBy(
                    claim -> claim.legalBasis().orElse(""), TreeMap::new, Collectors.toList()));
    List<Future<Void>> written = new ArrayList<>();
    byBasis.values().forEach(claims -> written.add(write(tx, reading, claims)));
    return Future.all(written).mapEmpty();
  }

  private Future<Void> write(SqlConnection tx, Reading reading, List<Manifest.Claim> claims) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<String> legalBasis = claims.get(0).legalBasis();
    AccessEntry entry =
        new AccessEntry(
            ids.next(),
            now,
            reading.opd(),
            reading.manifest().appId(),
            reading.manifest().name(),
            claims.stream().map(Manifest.Claim::name).toList(),
            Text.of(purposes(claims, Text::id), purposes(claims, Text::en)),
            legalBasis,
            Optional.empty(),
            reading.requestId());
    return write(tx, reading.citizen(), entry);
  }

  /** One reading of data that another service holds: the OPD gets these fields of it. */
  public record DataReading(
      CitizenId citizen,
      OpdCode opd,
      Manifest manifest,
      DataUse use,
      Text sourceName,
      OpdCode sourceOpd,
      List<String> fields,
      String requestId) {}

  /** A row for what is read elsewhere. */
  public Future<Void> record(SqlConnection tx, DataReading reading) {
    return write(
        tx,
        reading.citizen(),
        new AccessEntry(
            ids.next(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            reading.opd(),
            reading.manifest().appId(),
            reading.manifest().name(),
            reading.fields(),
            reading.use().purpose(),
            reading.use().legalBasis(),
            Optional.of(
                new AccessEntry.Source(
                    reading.use().source(),
                    reading.sourceName(),
                    Optional.of(reading.sourceOpd()))),
            reading.requestId()));
  }

  private Future<Void> write(SqlConnection tx, CitizenId citizen, AccessEntry entry) {
    AuditEntry proof =
        AuditEntry.of("opd:" + entry.opd(), "consent.read", "access:" + entry.id())
            .with("citizen", citizen.toString())
            .with("app", entry.appId().value())
            .with("claims", String.join(",", entry.claims()))
            .with("basis", entry.basis());
    AuditEntry whole =
        entry.source().map(source -> proof.with("source", source.id())).orElse(proof);
    return entries.insert(tx, citizen, entry).compose(inserted -> audit.record(tx, whole));
  }

  private static String purposes(List<Manifest.Claim> claims, Function<Text, String> language) {
    return claims.stream()
        .map(claim -> language.apply(claim.purpose()))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
