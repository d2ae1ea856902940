package id.satuwarga.maven;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of one language with the lines in which they stand. */
final class TextLines {
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");
  private static final Pattern GOES_ON = Pattern.compile(".*(?<!\\\\)(\\\\\\\\)*\\\\");

  private record Words(int line, String text) {}

  private final String file;
  private final Map<String, Words> words = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private boolean readable = true;

  private TextLines(String file) {
    this.file = file;
  }

  /** The file's own faults are told as problems; a file that is not there has no words. */
  static TextLines read(Path path, String file) throws IOException {
    TextLines read = new TextLines(file);
    if (!Files.exists(path)) {
      read.unreadable("there is no such file; each language has one");
      return read;
    }
    try {
      read.take(Files.readAllLines(path));
    } catch (CharacterCodingException e) {
      read.unreadable("is not UTF-8; save it as UTF-8");
    } catch (IllegalArgumentException e) {
      read.unreadable(String.valueOf(e.getMessage()));
    }
    return read;
  }

  List<String> problems() {
    return problems;
  }

  List<String> lackingIn(TextLines other) {
    List<String> lacking = new ArrayList<>();
    if (!other.readable) {
      return lacking;
    }
    words.forEach(
        (key, mine) -> {
          if (!other.words.containsKey(key)) {
            lacking.add(said(mine, key, "is missing in " + other.file));
          }
        });
    return lacking;
  }

  List<String> otherPlacesThan(TextLines other) {
    List<String> different = new ArrayList<>();
    words.forEach(
        (key, mine) -> {
          Words theirs = other.words.get(key);
          if (theirs != null && !places(mine).equals(places(theirs))) {
            different.add(
                said(
                    mine,
                    key,
                    "has places for %s, line %d of %s for %s"
                        .formatted(places(mine), theirs.line, other.file, places(theirs))));
          }
        });
    return different;
  }

  /** A line that ends in a backslash goes on in the next; what a line means, Java itself says. */
  private void take(List<String> lines) throws IOException {
    StringBuilder whole = new StringBuilder();
    int from = 0;
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      boolean comment = whole.isEmpty() && line.strip().matches("[#!].*");
      from = whole.isEmpty() ? at + 1 : from;
      whole.append(line).append('\n');
      if (comment || !GOES_ON.matcher(line).matches() || at == lines.size() - 1) {
        one(from, whole.toString());
        whole.setLength(0);
      }
    }
  }

  private void one(int line, String whole) throws IOException {
    Properties one = new Properties();
    one.load(new StringReader(whole));
    for (String key : one.stringPropertyNames()) {
      Words found = new Words(line, one.getProperty(key));
      Words before = words.put(key, found);
      if (before != null) {
        problems.add(said(found, key, "stands twice, first in line " + before.line));
      }
      if (found.text.isBlank()) {
        problems.add(said(found, key, "has no words"));
      }
    }
  }

  private void unreadable(String why) {
    problems.add(file + ":1: " + why);
    readable = false;
  }

  private String said(Words at, String key, String problem) {
    return file + ":" + at.line + ": " + key + " " + problem;
  }

  private static Set<String> places(Words of) {
    Set<String> places = new TreeSet<>();
    PLACE.matcher(of.text).results().map(MatchResult::group).forEach(places::add);
    return places;
  }
}
