package id.satuwarga.sample.apekesah;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.satuwarga.sample.apekesah.citizen.ApekesahMiniApp;
import id.satuwarga.sample.apekesah.citizen.City;
import id.satuwarga.sample.apekesah.citizen.ComplaintImages;
import id.satuwarga.sample.apekesah.citizen.Photos;
import id.satuwarga.sample.apekesah.complaint.Complaints;
import id.satuwarga.sample.apekesah.complaint.Photo;
import id.satuwarga.sample.apekesah.complaint.Retention;
import id.satuwarga.sample.apekesah.officer.OfficerDesk;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.client.NoticeSender;
import id.satuwarga.sdk.client.OpdKey;
import id.satuwarga.sdk.client.SatuWarga;
import id.satuwarga.sdk.client.UploadedFile;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.opd.JdbcActionLog;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import id.satuwarga.sdk.opd.MiniAppServer;
import id.satuwarga.sdk.opd.RequestThreads;
import id.satuwarga.sdk.opd.VisitTokens;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One city's complaint service, running: its tables, its officers' desk, and its place in the one
 * app.
 */
final class Apekesah implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Apekesah.class);
  private static final int THREADS = 64;
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);
  private static final int CONNECTIONS = 8;

  private final HikariDataSource source;
  private final SatuWarga satuWarga;
  private final NoticeSender sender;
  private final Retention retention;
  private final MiniAppEndpoint endpoint;
  private final RequestThreads threads = RequestThreads.of(THREADS, LONGEST_REQUEST);
  private final HttpServer http;

  private Apekesah(Settings settings, Manifest manifest, Clock clock) throws IOException {
    source = source(settings.database());
    Flyway.configure().dataSource(source).load().migrate();
    Jdbi database = Storage.in(source);
    satuWarga =
        SatuWarga.opd(settings.opd())
            .server(settings.satuWarga())
            .issuer(settings.issuer())
            .key(OpdKey.loadOrCreate(settings.keyFile()))
            .build();
    Complaints complaints = new Complaints(database, new NoticeOutbox(clock), clock);
    sender = NoticeSender.of(source, satuWarga, LOG::info);
    retention = new Retention(database, clock);
    City city = new City(settings.city(), settings.region());
    ApekesahMiniApp app =
        new ApekesahMiniApp(manifest, complaints, new Photos(this::fetch, complaints), city);
    endpoint =
        MiniAppEndpoint.of(app, VisitTokens.of(settings.issuer(), settings.opd()))
            .actions(JdbcActionLog.in(source))
            .images(new ComplaintImages(complaints))
            .build();
    http = HttpServer.create(new InetSocketAddress(settings.port()), 0);
    http.setExecutor(threads);
    http.createContext("/miniapp", MiniAppServer.handler(endpoint));
    http.createContext("/health", Apekesah::healthy);
    OfficerDesk.mount(http, settings.desk(), database, complaints, clock);
  }

  static Apekesah start(Settings settings, Manifest manifest, Clock clock) throws IOException {
    Apekesah apekesah = new Apekesah(settings, manifest, clock);
    apekesah.sender.start();
    apekesah.retention.start();
    apekesah.http.start();
    return apekesah;
  }

  /**
   * Deletes everything of the citizen who filed this complaint, for a wish that reached the city.
   *
   * @return how many complaints there were
   */
  static int forget(Settings settings, long number, Clock clock) {
    try (HikariDataSource source = source(settings.database());
        Retention retention = new Retention(Storage.in(source), clock)) {
      return retention.forget(number);
    }
  }

  @Override
  public void close() {
    http.stop(1);
    endpoint.close();
    sender.close();
    retention.close();
    threads.close();
    satuWarga.close();
    source.close();
  }

  private Photo fetch(String uploadId) {
    UploadedFile file = satuWarga.uploads().fetch(uploadId).execute();
    return new Photo(file.type(), file.content());
  }

  private static HikariDataSource source(Settings.DatabaseLogin login) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(login.url());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(CONNECTIONS);
    // else PostgreSQL's complaints, and with them the log, quote what citizens wrote
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return new HikariDataSource(config);
  }

  private static void healthy(HttpExchange exchange) throws IOException {
    byte[] body = "{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
