package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The OPDs of a registrar's territory as sheets call them: by code, by name, or by the beginning of
 * either where only one begins so.
 */
final class OpdBook implements SheetJudge.OpdFinder {
  private final Map<String, OpdCode> keys = new HashMap<>();
  private final Map<String, Optional<OpdCode>> found = new HashMap<>();
  private final @Nullable OpdCode usual;

  OpdBook(Map<OpdCode, Localized> names, @Nullable OpdCode usual) {
    this.usual = usual;
    names.forEach(
        (code, name) -> {
          keys.put(PlainWords.keyOf(code.value()), code);
          keys.put(PlainWords.keyOf(name.id()), code);
        });
  }

  @Override
  public Optional<OpdCode> find(@Nullable String cell) {
    return cell == null
        ? Optional.ofNullable(usual)
        : found.computeIfAbsent(PlainWords.keyOf(cell), this::look);
  }

  private Optional<OpdCode> look(String key) {
    OpdCode exact = keys.get(key);
    if (exact != null) {
      return Optional.of(exact);
    }
    List<OpdCode> beginning =
        keys.entrySet().stream()
            .filter(known -> known.getKey().startsWith(key + " "))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return beginning.size() == 1 ? Optional.of(beginning.get(0)) : Optional.empty();
  }
}
