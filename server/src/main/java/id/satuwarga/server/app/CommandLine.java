package id.satuwarga.server.app;

import id.satuwarga.server.platform.task.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was typed: the words of a command, then its options as {@code --name value}.
 *
 * @param migrates false for {@code --no-migrate}, the one option without a value
 */
record CommandLine(String words, Map<String, String> options, boolean migrates) {
  private static final String NO_MIGRATE = "--no-migrate";

  static CommandLine of(List<String> arguments) {
    List<String> words = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals(NO_MIGRATE)) {
        continue;
      }
      if (!argument.startsWith("--")) {
        words.add(argument);
      } else if (i + 1 < arguments.size()) {
        options.put(argument.substring(2), arguments.get(++i));
      } else {
        throw new IllegalStateException("option " + argument + " has no value");
      }
    }
    return new CommandLine(
        String.join(" ", words), Map.copyOf(options), !arguments.contains(NO_MIGRATE));
  }

  boolean serves() {
    return words.isEmpty() || words.equals("serve");
  }

  /** The options, if they are those the task wants. */
  Map<String, String> optionsOf(Task task) {
    checkOptions(task.options());
    return options;
  }

  /** A mistyped option is said, before anything is done without it. */
  void checkOptions(Set<String> wanted) {
    if (!options.keySet().equals(wanted)) {
      throw new IllegalStateException(
          "'" + (words.isEmpty() ? "serve" : words) + "' wants " + wanted(wanted));
    }
  }

  private static String wanted(Set<String> names) {
    return names.isEmpty()
        ? "no options"
        : names.stream().sorted().map(name -> "--" + name + " …").collect(Collectors.joining(" "));
  }
}
