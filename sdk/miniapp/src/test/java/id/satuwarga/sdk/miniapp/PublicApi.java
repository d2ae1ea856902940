package id.satuwarga.sdk.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an OPD can call, written down in a golden file beside the tests. A change that breaks
 * callers shows in review; run with {@code scripts/golden} to accept one.
 */
public final class PublicApi {
  private static final List<String> HIDDEN =
      Arrays.asList("com.google.gson", "retrofit2", "okhttp3", "okio", "dagger", ".internal.");

  private final String text;

  private PublicApi(String text) {
    this.text = text;
  }

  /** The public types in the package of this class, `internal` left out. */
  public static PublicApi of(Class<?> member) throws IOException, URISyntaxException {
    Path classes = Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path folder = classes.resolve(member.getPackageName().replace('.', '/'));
    List<String> types = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().collect(Collectors.toList())) {
        String name = file.getFileName().toString().replaceFirst("\\.class$", "");
        if (!name.equals(file.getFileName().toString()) && !name.equals("package-info")) {
          describe(member.getPackageName() + "." + name).ifPresent(types::add);
        }
      }
    }
    return new PublicApi(String.join("\n", types));
  }

  /** Fails when it is not what stands in the file under src/test/resources. */
  public void matches(String file) throws IOException {
    for (String hidden : HIDDEN) {
      assertThat(text).as("a public signature").doesNotContain(hidden);
    }
    Path golden = Path.of("src/test/resources", file);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  private static Optional<String> describe(String name) {
    Class<?> type;
    try {
      type = Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    if (!Modifier.isPublic(type.getModifiers()) || type.isAnonymousClass()) {
      return Optional.empty();
    }
    TreeSet<String> members = new TreeSet<>();
    for (Field field : type.getDeclaredFields()) {
      if (isOpen(field) && !field.isSynthetic()) {
        members.add(field.toGenericString());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isOpen(constructor)) {
        members.add(constructor.toGenericString());
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isOpen(method) && !method.isSynthetic() && !isUsual(method)) {
        members.add(method.toGenericString());
      }
    }
    String lines = members.stream().map(m -> "  " + m + "\n").collect(Collectors.joining());
    return Optional.of(
        (type.toGenericString() + parents(type) + "\n" + lines)
            .replace("id.satuwarga.sdk.", "")
            .replace("java.lang.", "")
            .replace("java.util.", ""));
  }

  private static String parents(Class<?> type) {
    String parent =
        type.getGenericSuperclass() == null || type.getSuperclass() == Object.class
            ? ""
            : " extends " + type.getGenericSuperclass().getTypeName();
    return parent
        + Arrays.stream(type.getGenericInterfaces())
            .map(each -> " implements " + each.getTypeName())
            .collect(Collectors.joining());
  }

  private static boolean isOpen(Member member) {
    return Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
  }

  private static boolean isUsual(Executable method) {
    return Arrays.asList("equals", "hashCode", "toString", "values", "valueOf")
        .contains(method.getName());
  }
}
