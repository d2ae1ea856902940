package id.satuwarga.server.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Notices to the users of apps that end. The slice that owns notices stands above this one and
 * implements it.
 */
public interface FarewellNotices {

  /** Who is told. */
  enum Circle {
    /** Everybody where the app is. */
    TERRITORY,
    /** Those there who use the mini-app already. */
    MINI_APP_USERS;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Circle ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * What there is to say.
   *
   * @param app by its name
   * @param miniApp the id of what takes its place
   */
  record Farewell(
      String app,
      OpdCode opd,
      RegionCode region,
      LocalDate lastDay,
      String miniApp,
      Circle circle) {}

  /**
   * How far a notice has come.
   *
   * @param isSent it went out, and was neither stopped nor recalled
   * @param isOver it will never go out
   */
  record Standing(
      OpdCode opd, String state, Optional<Instant> sentAt, boolean isSent, boolean isOver) {}

  /** A draft that people go on with; the caller is one of its writers. */
  Future<UUID> draft(SqlConnection tx, Caller caller, Farewell farewell);

  /** By id. */
  Future<Map<UUID, Standing>> standings(SqlClient db, Collection<UUID> ids);
}
