package id.satuwarga.server.identity;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.RoleDirectory;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** A citizen's own view of themselves. */
final class Profiles {
  private static final Comparator<Caller.Role> BY_OPD =
      Comparator.comparing(Caller.Role::opdCode).thenComparing(Caller.Role::name);
  private final Citizens citizens;
  private final PairwiseRepository subjects;
  private final RoleDirectory roles;
  private final Agencies agencies;
  private final Regions regions;
  private final Database database;

  @Inject
  Profiles(
      Citizens citizens,
      PairwiseRepository subjects,
      RoleDirectory roles,
      Agencies agencies,
      Regions regions,
      Database database) {
    this.citizens = citizens;
    this.subjects = subjects;
    this.roles = roles;
    this.agencies = agencies;
    this.regions = regions;
    this.database = database;
  }

  Future<Me> me(CitizenId id, Language language) {
    return citizens
        .get(database.reads(), id)
        .compose(
            citizen ->
                roles
                    .rolesOf(id.toString())
                    .compose(held -> named(held, language))
                    .map(held -> me(citizen, held)));
  }

  private Me me(Citizen citizen, List<Me.Role> held) {
    return new Me(
        citizen.id(),
        citizen.name(),
        citizen.nikMasked(),
        citizen.homeRegion().flatMap(regions::find),
        citizen.language().tag(),
        held);
  }

  private Future<List<Me.Role>> named(Set<Caller.Role> held, Language language) {
    if (held.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    Set<OpdCode> codes =
        held.stream().map(role -> new OpdCode(role.opdCode())).collect(Collectors.toSet());
    return agencies
        .names(database.reads(), codes)
        .map(
            names ->
                held.stream().sorted(BY_OPD).map(role -> named(role, names, language)).toList());
  }

  private static Me.Role named(Caller.Role role, Map<OpdCode, Localized> names, Language language) {
    Optional<Localized> name = Optional.ofNullable(names.get(new OpdCode(role.opdCode())));
    return new Me.Role(
        role.name(), role.opdCode(), name.map(text -> text.in(language)), role.regionCode());
  }

  /** The agencies that know the citizen by a subject, and so may hold records of their own. */
  Future<List<OpdName>> knownTo(CitizenId id, Language language) {
    return subjects
        .list(database.reads(), id)
        .map(known -> known.stream().map(one -> new OpdCode(one.opd())).toList())
        .compose(
            codes ->
                agencies
                    .names(database.reads(), codes)
                    .map(
                        names ->
                            codes.stream().map(code -> OpdName.of(code, names, language)).toList()))
        .map(known -> known.stream().sorted(Comparator.comparing(OpdName::name)).toList());
  }
}
