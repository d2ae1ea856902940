package id.satuwarga.maven;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables of a classes.dex: its strings, the classes it brings, and every class, method and
 * field that its code names. Classes are written {@code android/view/View}, methods {@code
 * name(arguments)result}, fields {@code name#type}, as animal-sniffer writes them.
 */
final class DexFile {
  private static final int STRINGS = 0x38;
  private static final int TYPES = 0x40;
  private static final int FIELDS = 0x50;
  private static final int METHODS = 0x58;
  private static final int CLASSES = 0x60;
  private static final int CLASS_SIZE = 32;
  private static final int NO_INDEX = -1;

  /** A class that is packed. */
  record Packed(String parent, List<String> interfaces, Set<String> members) {}

  /** A method or a field that code names. */
  record Named(String owner, String member) {}

  private final ByteBuffer bytes;
  private final List<String> strings = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final List<Named> fields = new ArrayList<>();
  private final List<Named> methods = new ArrayList<>();
  private final Map<String, Packed> packed = new LinkedHashMap<>();

  DexFile(byte[] dex) throws IOException {
    bytes = ByteBuffer.wrap(dex).order(ByteOrder.LITTLE_ENDIAN);
    if (dex.length < CLASSES || !new String(dex, 0, 4, StandardCharsets.US_ASCII).equals("dex\n")) {
      throw new IOException("this is no classes.dex");
    }
    for (int at = 0; at < size(STRINGS); at++) {
      strings.add(string(word(table(STRINGS) + 4 * at)));
    }
    for (int at = 0; at < size(TYPES); at++) {
      types.add(strings.get(word(table(TYPES) + 4 * at)));
    }
    for (int at = 0; at < size(FIELDS); at++) {
      int place = table(FIELDS) + 8 * at;
      String member = strings.get(word(place + 4)) + "#" + types.get(half(place + 2));
      fields.add(new Named(className(types.get(half(place))), member));
    }
    for (int at = 0; at < size(METHODS); at++) {
      int place = table(METHODS) + 8 * at;
      String member = strings.get(word(place + 4)) + shape(half(place + 2));
      methods.add(new Named(className(types.get(half(place))), member));
    }
    for (int at = 0; at < size(CLASSES); at++) {
      pack(table(CLASSES) + CLASS_SIZE * at);
    }
  }

  List<String> strings() {
    return strings;
  }

  /** Of arrays the class of their elements. */
  Set<String> classes() {
    Set<String> classes = new HashSet<>();
    types.stream().map(DexFile::className).filter(it -> !it.isEmpty()).forEach(classes::add);
    return classes;
  }

  List<Named> fields() {
    return fields;
  }

  /** What the limit of 65,536 counts. */
  List<Named> methods() {
    return methods;
  }

  Map<String, Packed> packed() {
    return packed;
  }

  private void pack(int place) {
    int parent = word(place + 8);
    packed.put(
        className(types.get(word(place))),
        new Packed(
            parent == NO_INDEX ? "" : className(types.get(parent)),
            list(word(place + 12)).stream().map(DexFile::className).toList(),
            members(word(place + 24))));
  }

  private Set<String> members(int place) {
    Set<String> members = new HashSet<>();
    if (place != 0) {
      bytes.position(place);
      int staticFields = number();
      int ownFields = number();
      int directMethods = number();
      int virtualMethods = number();
      addFields(staticFields, members);
      addFields(ownFields, members);
      addMethods(directMethods, members);
      addMethods(virtualMethods, members);
    }
    return members;
  }

  private void addFields(int count, Set<String> members) {
    int index = 0;
    for (int at = 0; at < count; at++) {
      index += number();
      number();
      members.add(fields.get(index).member());
    }
  }

  private void addMethods(int count, Set<String> members) {
    int index = 0;
    for (int at = 0; at < count; at++) {
      index += number();
      number();
      number();
      members.add(methods.get(index).member());
    }
  }

  private String shape(int prototype) {
    int place = table(STRINGS + 16) + 12 * prototype;
    return "(" + String.join("", list(word(place + 8))) + ")" + types.get(word(place + 4));
  }

  private List<String> list(int place) {
    List<String> listed = new ArrayList<>();
    for (int at = 0; place != 0 && at < word(place); at++) {
      listed.add(types.get(half(place + 4 + 2 * at)));
    }
    return listed;
  }

  private String string(int place) throws IOException {
    bytes.position(place);
    number();
    int from = bytes.position();
    int end = from;
    while (bytes.get(end) != 0) {
      end++;
    }
    byte[] text = new byte[end - from];
    bytes.get(text);
    if (text.length > 0xFFFF) {
      return new String(text, StandardCharsets.UTF_8);
    }
    ByteBuffer counted = ByteBuffer.allocate(text.length + 2);
    counted.putShort((short) text.length).put(text);
    return new DataInputStream(new ByteArrayInputStream(counted.array())).readUTF();
  }

  private int size(int header) {
    return word(header);
  }

  private int table(int header) {
    return word(header + 4);
  }

  private int word(int place) {
    return bytes.getInt(place);
  }

  private int half(int place) {
    return Short.toUnsignedInt(bytes.getShort(place));
  }

  /** ULEB128, where the buffer stands. */
  private int number() {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes.get();
      number |= (next & 0x7F) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }

  private static String className(String type) {
    String element = type.substring(type.lastIndexOf('[') + 1);
    return element.startsWith("L") ? element.substring(1, element.length() - 1) : "";
  }
}
