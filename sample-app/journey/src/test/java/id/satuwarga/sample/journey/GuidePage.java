package id.satuwarga.sample.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the guide as somebody follows it: what to type, and what is said then. */
record GuidePage(List<Step> steps) {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|text)\\n(.*?)^```");

  /** The lines of one block of commands, and those of the block that says what comes of them. */
  record Step(List<String> commands, List<String> said) {}

  static GuidePage read(Path file) throws IOException {
    List<Step> steps = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(file));
    while (block.find()) {
      List<String> lines = block.group(2).lines().toList();
      if (block.group(1).equals("sh")) {
        steps.add(new Step(lines, List.of()));
      } else {
        Step before = steps.remove(steps.size() - 1);
        steps.add(new Step(before.commands(), lines));
      }
    }
    return new GuidePage(steps);
  }
}
