package id.satuwarga.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What an app's code must not hold: classes of Kotlin or AndroidX, calls of anything that Android
 * does not publish, and names of such classes as texts, by which code would reach them unseen.
 */
final class DexCheck {
  private static final Pattern FOREIGN = Pattern.compile("(kotlinx?|androidx|android/support)/.*");

  /** A text that names a class of the system: the last of its words begins like a class. */
  private static final Pattern SYSTEM_NAME =
      Pattern.compile(
          "(android|com\\.android|dalvik|libcore|sun|jdk|kotlinx?|androidx)(\\.[a-z][a-z0-9_]*)*"
              + "(\\.(?![A-Z0-9_]+$)[A-Z][A-Za-z0-9_]*)(\\$[A-Za-z0-9_]+)*");

  private final PublicApi api;
  private final Predicate<String> known;
  private final Map<String, DexFile.Packed> packed = new LinkedHashMap<>();

  /** With classes that are not there on purpose, by the beginning of their names. */
  DexCheck(PublicApi api, List<String> known) {
    this.api = api;
    this.known = name -> known.stream().anyMatch(name::startsWith);
  }

  /** Everything wrong with these, which are packed together; sorted. */
  Set<String> problems(List<DexFile> files) {
    files.forEach(file -> packed.putAll(file.packed()));
    Set<String> problems = new TreeSet<>();
    packed.keySet().stream()
        .filter(FOREIGN.asMatchPredicate())
        .forEach(name -> problems.add("packed, and promised not to be: " + name));
    for (DexFile file : files) {
      file.classes().stream()
          .filter(name -> !packed.containsKey(name) && !api.has(name) && !known.test(name))
          .forEach(name -> problems.add("class that Android does not publish: " + name));
      List<DexFile.Named> members = new ArrayList<>(file.methods());
      members.addAll(file.fields());
      members.stream()
          .filter(named -> !has(named.owner(), named.member()))
          .forEach(
              named ->
                  problems.add(
                      "member that Android does not publish: "
                          + named.owner()
                          + "."
                          + named.member()));
      file.strings().stream()
          .filter(SYSTEM_NAME.asMatchPredicate())
          .map(name -> name.replace('.', '/'))
          .filter(name -> !packed.containsKey(name) && !api.has(name) && !known.test(name))
          .forEach(name -> problems.add("text naming a class that is not public: " + name));
    }
    return problems;
  }

  /** Calls of a packed class end, further up, in one of the system. */
  private boolean has(String owner, String member) {
    DexFile.Packed own = packed.get(owner);
    if (own == null) {
      return owner.isEmpty() || known.test(owner) || !api.has(owner) || api.has(owner, member);
    }
    return own.members().contains(member)
        || (!own.parent().isEmpty() && hasAbove(own.parent(), member))
        || own.interfaces().stream().anyMatch(above -> hasAbove(above, member));
  }

  private boolean hasAbove(String owner, String member) {
    return packed.containsKey(owner) ? has(owner, member) : api.has(owner, member);
  }
}
