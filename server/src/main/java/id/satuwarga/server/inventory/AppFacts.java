package id.satuwarga.server.inventory;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.satuwarga.server.agency.Localized;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of an app, in the words of publiccode.yml where it has them. What nobody
 * said is null, or a list without items.
 */
record AppFacts(
    String name,
    @Nullable String shortName,
    @Nullable Localized description,
    Status status,
    Users users,
    List<Platform> platforms,
    List<String> categories,
    @Nullable String landingUrl,
    @Nullable String url,
    @Nullable String packageName,
    @Nullable LocalDate releaseDate,
    @Nullable String spbeService,
    @Nullable Application application,
    List<String> dataHeld,
    @Nullable Long monthlyUsers,
    @Nullable Long yearlyCost,
    @Nullable String budgetSource,
    @Nullable Maintenance maintenance,
    List<Contractor> contractors,
    @Nullable String securityContact,
    @Nullable Origin origin,
    @Nullable Maker maker,
    @Nullable Act act,
    @Nullable String extendsApp) {

  AppFacts {
    platforms = platforms == null ? List.of() : List.copyOf(platforms);
    categories = categories == null ? List.of() : List.copyOf(categories);
    dataHeld = dataHeld == null ? List.of() : List.copyOf(dataHeld);
    contractors = contractors == null ? List.of() : List.copyOf(contractors);
  }

  /** How far it has come; {@code live} is the stable of publiccode.yml. */
  enum Status {
    @JsonProperty("concept")
    CONCEPT,
    @JsonProperty("development")
    DEVELOPMENT,
    @JsonProperty("beta")
    BETA,
    @JsonProperty("live")
    LIVE,
    @JsonProperty("abandoned")
    ABANDONED,
    @JsonProperty("obsolete")
    OBSOLETE;

    /** The word of the contract. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whom it is for. */
  enum Users {
    @JsonProperty("citizens")
    CITIZENS,
    @JsonProperty("staff")
    STAFF
  }

  /** What it runs on. */
  enum Platform {
    @JsonProperty("web")
    WEB,
    @JsonProperty("android")
    ANDROID,
    @JsonProperty("ios")
    IOS,
    @JsonProperty("windows")
    WINDOWS,
    @JsonProperty("mac")
    MAC,
    @JsonProperty("linux")
    LINUX
  }

  /** Aplikasi umum, which nobody builds again, or khusus. */
  enum Application {
    @JsonProperty("general")
    GENERAL,
    @JsonProperty("special")
    SPECIAL
  }

  /** Who keeps it working. */
  enum Maintenance {
    @JsonProperty("internal")
    INTERNAL,
    @JsonProperty("contract")
    CONTRACT,
    @JsonProperty("community")
    COMMUNITY,
    @JsonProperty("none")
    NONE
  }

  /** Whose initiative it was. */
  enum Origin {
    @JsonProperty("regency")
    REGENCY,
    @JsonProperty("province")
    PROVINCE,
    @JsonProperty("centre")
    CENTRE
  }

  /** Made by the own Diskominfo, or bought. */
  enum Maker {
    @JsonProperty("own")
    OWN,
    @JsonProperty("vendor")
    VENDOR
  }

  /** Whether it is an app of its own. */
  enum Act {
    @JsonProperty("new")
    NEW,
    @JsonProperty("extension")
    EXTENSION
  }

  /** Who is paid for it, and until when. */
  record Contractor(String name, @Nullable LocalDate until) {}

  /** The same of an app that is out of use. */
  AppFacts retired() {
    return with(Status.OBSOLETE, categories);
  }

  AppFacts with(Status otherStatus, List<String> otherCategories) {
    return new AppFacts(
        name,
        shortName,
        description,
        otherStatus,
        users,
        platforms,
        otherCategories,
        landingUrl,
        url,
        packageName,
        releaseDate,
        spbeService,
        application,
        dataHeld,
        monthlyUsers,
        yearlyCost,
        budgetSource,
        maintenance,
        contractors,
        securityContact,
        origin,
        maker,
        act,
        extendsApp);
  }

  /** What a search looks at. */
  Stream<String> searched() {
    Stream<@Nullable String> texts =
        Stream.of(
            name,
            shortName,
            description == null ? null : description.id(),
            description == null ? null : description.en(),
            landingUrl,
            packageName,
            extendsApp);
    return Stream.concat(
        texts.filter(text -> text != null), contractors.stream().map(Contractor::name));
  }
}
