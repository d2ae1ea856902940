package id.satuwarga.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.vertx.core.Deployable;
import io.vertx.core.http.HttpClient;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.URLConnection;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds which way dependencies point, and what no class of the server may do. No suppressions. */
class ArchitectureTest {
  private static final String ROOT = "id.satuwarga.server";
  private static final String PLATFORM = ROOT + ".platform..";

  /** Lowest first: a slice imports only from lower ranks, never from its own. */
  private static final List<Set<String>> RANKS =
      List.of(
          Set.of("platform"),
          Set.of("audit", "region"),
          Set.of("agency"),
          Set.of("identity"),
          Set.of("inventory"),
          Set.of("recommendation"),
          Set.of("catalog"),
          Set.of("consent", "classification"),
          Set.of("sso", "notice"),
          Set.of("inbox", "push", "gateway", "webhook", "feedback"),
          Set.of("report"),
          Set.of("sandbox"),
          Set.of("app"));

  private static final String UNWANTED_NAME =
      ".*[.$](Abstract\\w*|\\w*(Manager|Helper|Utils?|Impl|Base|DTO|Dto|Info))";

  private static final String WRITTEN_BY_DAGGER = ".*\\.Dagger\\w+(\\$.*)?";

  private static final JavaClasses SERVER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void theServerIsReallyRead() {
    assertThat(SERVER).isNotEmpty();
  }

  @Test
  void everyPackageBelongsToASliceWithARank() {
    classes().should(be("in a slice of the table", type -> rank(type) >= 0)).check(SERVER);
  }

  @Test
  void slicesImportOnlyFromLowerRanks() {
    classes().should(importOnlyFromLowerRanks()).check(SERVER);
  }

  @Test
  void routesDoNotReachForTheRepository() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Routes")
        .should()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Repository")
        .check(SERVER);
  }

  @Test
  void repositoriesAreClassesOfTheirSliceOnly() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Repository")
        .should()
        .bePackagePrivate()
        .andShould()
        .notBeInterfaces()
        .check(SERVER);
  }

  @Test
  void routingContextStaysInPlatformWeb() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".platform.web..")
        .should()
        .dependOnClassesThat(belongToAnyOf(RoutingContext.class))
        .check(SERVER);
  }

  @Test
  void jsonObjectStaysInPlatform() {
    noClasses()
        .that()
        .resideOutsideOfPackage(PLATFORM)
        .should()
        .dependOnClassesThat(belongToAnyOf(JsonObject.class, JsonArray.class))
        .check(SERVER);
  }

  @Test
  void callsToOtherMachinesLeaveThroughPlatform() {
    noClasses()
        .that()
        .resideOutsideOfPackage(PLATFORM)
        .should()
        .dependOnClassesThat(
            assignableTo(HttpClient.class)
                .or(assignableTo(URLConnection.class))
                .or(resideInAnyPackage("io.vertx.ext.web.client..", "java.net.http..")))
        .check(SERVER);
  }

  @Test
  void verticlesStayInAppAndPlatform() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".app..", PLATFORM)
        .should()
        .beAssignableTo(Deployable.class)
        .check(SERVER);
  }

  @Test
  void timeComesFromTheInjectedClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".app..")
        .should()
        .accessTargetWhere(
            describe("the time is read past the Clock", ArchitectureTest::readsSystemTime))
        .check(SERVER);
  }

  /** What all slices hold about a citizen has no shape of its own: its export is the exception. */
  @Test
  void slicesSpeakInRecordsNotInMaps() {
    classes()
        .that()
        .resideOutsideOfPackage(ROOT + ".platform..")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".identity.Accounts")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".identity.MeRoutes$Export")
        .should(
            new ArchCondition<>("name no Map<String, Object>") {
              @Override
              public void check(JavaClass service, ConditionEvents events) {
                service.getCodeUnits().stream()
                    .filter(ArchitectureTest::namesLooseMap)
                    .forEach(
                        unit ->
                            events.add(SimpleConditionEvent.violated(unit, unit.getDescription())));
              }
            })
        .check(SERVER);
  }

  @Test
  void serverKnowsNothingOfTheSdk() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("id.satuwarga.sdk..", "id.satuwarga.sample..")
        .check(SERVER);
  }

  @Test
  void namesSayWhatAClassIsFor() {
    noClasses()
        .that()
        .haveNameNotMatching(WRITTEN_BY_DAGGER)
        .should()
        .haveNameMatching(UNWANTED_NAME)
        .check(SERVER);
  }

  @Test
  void everyPackageSaysWhatItOwnsAndIsNullMarked() {
    classes()
        .should(
            be(
                "in a package with a package-info and @NullMarked",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class)))
        .check(SERVER);
  }

  /** The rank of the class's slice; the root package counts as app; -1 for an unknown slice. */
  private static int rank(JavaClass type) {
    String slice = slice(type);
    for (int rank = 0; rank < RANKS.size(); rank++) {
      if (RANKS.get(rank).contains(slice)) {
        return rank;
      }
    }
    return -1;
  }

  private static String slice(JavaClass type) {
    String[] path = type.getPackageName().split("\\.", 5);
    return path.length > 3 ? path[3] : "app";
  }

  private static boolean mayImport(JavaClass from, JavaClass to) {
    boolean ours = (to.getPackageName() + ".").startsWith(ROOT + ".");
    return !ours || slice(from).equals(slice(to)) || rank(to) < rank(from);
  }

  private static ArchCondition<JavaClass> importOnlyFromLowerRanks() {
    return new ArchCondition<>("import only from lower ranks") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(it -> !mayImport(type, it.getTargetClass().getBaseComponentType()))
            .forEach(it -> events.add(SimpleConditionEvent.violated(it, it.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaClass> be(String description, Predicate<JavaClass> rule) {
    return ArchCondition.from(describe(description, rule));
  }

  private static boolean readsSystemTime(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getName();
    boolean now =
        name.equals("now")
            && owner.isAssignableTo(Temporal.class)
            && access.getTarget() instanceof CodeUnitAccessTarget target
            && target.getRawParameterTypes().stream()
                .noneMatch(it -> it.isEquivalentTo(Clock.class));
    boolean systemClock = owner.isEquivalentTo(Clock.class) && name.startsWith("system");
    boolean millis = owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
    return now || systemClock || millis;
  }

  private static boolean namesLooseMap(JavaCodeUnit unit) {
    String loose = Map.class.getName() + "<java.lang.String, java.lang.Object>";
    return Stream.concat(unit.getParameterTypes().stream(), Stream.of(unit.getReturnType()))
        .map(JavaType::getName)
        .anyMatch(name -> name.contains(loose));
  }
}
