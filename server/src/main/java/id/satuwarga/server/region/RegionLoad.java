package id.satuwarga.server.region;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Brings the table to the shipped list, in one transaction and only when the list has changed: its
 * sum is the checksum of a repeatable migration. Nothing is deleted, since other rows name old
 * codes.
 */
public final class RegionLoad implements JavaMigration {
  private static final String LOAD =
      """
      INSERT INTO region (code, name) SELECT code, name FROM unnest(?, ?) AS list (code, name)
      ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name WHERE region.name <> EXCLUDED.name
      """;

  @Override
  public @Nullable MigrationVersion getVersion() {
    return null;
  }

  @Override
  public String getDescription() {
    return "territories";
  }

  @Override
  public Integer getChecksum() {
    return RegionFiles.version();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    List<String> codes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    RegionFiles.forEach(
        (code, name) -> {
          codes.add(code);
          names.add(name);
        });
    Connection connection = context.getConnection();
    try (PreparedStatement load = connection.prepareStatement(LOAD);
        PreparedStatement analyze = connection.prepareStatement("ANALYZE region")) {
      load.setArray(1, connection.createArrayOf("text", codes.toArray()));
      load.setArray(2, connection.createArrayOf("text", names.toArray()));
      load.executeUpdate();
      analyze.execute();
    }
  }
}
