package id.satuwarga.sdk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an OPD sees of the SDK is our nouns and the JDK; every library stays out of sight. */
class SdkArchitectureTest {
  private static final String ROOT = "id.satuwarga.sdk";

  private static final List<String> HIDDEN =
      List.of(
          "retrofit2.",
          "okhttp3.",
          "okio.",
          "com.google.gson.",
          "dagger.",
          "javax.inject.",
          "jakarta.inject.",
          "com.nimbusds.",
          "kotlin.");

  private static final String UNWANTED_NAME =
      ".*[.$](Abstract\\w*|\\w*(Manager|Helper|Utils?|Impl|Base|DTO|Dto|Info))";

  private static final String WRITTEN_BY_DAGGER = ".*\\.Dagger\\w+(\\$.*)?";

  private static final JavaClasses SDK =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages(ROOT);

  @Test
  void everyModuleIsReallyRead() {
    assertThat(SDK.stream().map(JavaClass::getPackageName))
        .contains(
            ROOT + ".miniapp",
            ROOT + ".client",
            ROOT + ".opd",
            ROOT + ".opd.vertx",
            ROOT + ".testkit");
  }

  @Test
  void publicSignaturesNameNoLibrary() {
    classes().that(areSeenByAnOpd()).should(nameOnlyOurNounsAndTheJdk()).check(SDK);
  }

  @Test
  void miniAppNeedsOnlyTheJdkAndGson() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".miniapp..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.crypto..",
            "com.google.gson..",
            "org.jspecify.annotations..",
            ROOT + ".miniapp..")
        .check(SDK);
  }

  /** The parts of Screens and manifests are known to our hosts and adapters, and to nobody else. */
  @Test
  void internalsAreForOurOwnHostsAndAdapters() {
    Map<String, List<String>> readers =
        Map.of(
            "miniapp", List.of("miniapp", "opd", "testkit", "android"),
            "opd", List.of("opd", "testkit"),
            "client", List.of("client"),
            "testkit", List.of("testkit"));
    readers.forEach(
        (module, allowed) ->
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    allowed.stream()
                        .map(reader -> ROOT + "." + reader + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "." + module + ".internal..")
                .check(SDK));
  }

  @Test
  void sdkKnowsNothingOfTheServer() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("id.satuwarga.server..", "id.satuwarga.sample..", "kotlin..")
        .check(SDK);
  }

  @Test
  void namesSayWhatAClassIsFor() {
    noClasses()
        .that()
        .haveNameNotMatching(WRITTEN_BY_DAGGER)
        .should()
        .haveNameMatching(UNWANTED_NAME)
        .check(SDK);
  }

  private static DescribedPredicate<JavaClass> areSeenByAnOpd() {
    return describe(
        "are seen by an OPD",
        type ->
            type.getModifiers().contains(PUBLIC)
                && !type.getPackageName().contains(".internal")
                && type.getEnclosingClass()
                    .map(it -> it.getModifiers().contains(PUBLIC))
                    .orElse(true));
  }

  private static ArchCondition<JavaClass> nameOnlyOurNounsAndTheJdk() {
    return new ArchCondition<>("name only our nouns and the JDK") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        signature(type)
            .filter(name -> HIDDEN.stream().anyMatch(name::contains))
            .distinct()
            .forEach(
                name ->
                    events.add(
                        SimpleConditionEvent.violated(type, type.getName() + " names " + name)));
      }
    };
  }

  /** Every type that a reader of the class's public page meets. */
  private static Stream<String> signature(JavaClass type) {
    Stream<String> members =
        type.getMembers().stream()
            .filter(
                it -> it.getModifiers().contains(PUBLIC) || it.getModifiers().contains(PROTECTED))
            .filter(it -> !it.getModifiers().contains(JavaModifier.SYNTHETIC))
            .flatMap(SdkArchitectureTest::signature);
    Stream<String> parents =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
            .map(JavaType::getName);
    return Stream.of(members, parents, annotations(type.getAnnotations())).flatMap(it -> it);
  }

  private static Stream<String> signature(JavaMember member) {
    Stream<String> own = annotations(member.getAnnotations());
    if (member instanceof JavaCodeUnit unit) {
      return Stream.of(
              own,
              Stream.of(unit.getReturnType().getName()),
              unit.getParameterTypes().stream().map(JavaType::getName),
              unit.getThrowsClause().getTypes().stream().map(JavaType::getName))
          .flatMap(it -> it);
    }
    return Stream.concat(own, Stream.of(((JavaField) member).getType().getName()));
  }

  private static Stream<String> annotations(Set<? extends JavaAnnotation<?>> annotations) {
    return annotations.stream().map(it -> it.getRawType().getName());
  }
}
