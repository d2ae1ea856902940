package id.satuwarga.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.codehaus.mojo.animal_sniffer.Clazz;

/** The public API of one version of Android, as animal-sniffer keeps it in a signature file. */
final class PublicApi {
  private final Map<String, Clazz> classes = new HashMap<>();

  static PublicApi read(Path signature) throws IOException {
    PublicApi api = new PublicApi();
    try (InputStream file = Files.newInputStream(signature);
        ObjectInputStream listed = new ObjectInputStream(new GZIPInputStream(file))) {
      for (Object next = listed.readObject(); next != null; next = listed.readObject()) {
        Clazz one = (Clazz) next;
        api.classes.put(one.getName(), one);
      }
      return api;
    } catch (ClassNotFoundException e) {
      throw new IOException(signature + " is no signature file of animal-sniffer", e);
    }
  }

  boolean has(String className) {
    return classes.containsKey(className);
  }

  /** Whether the class has it, of its own or from above. */
  boolean has(String className, String member) {
    Clazz one = classes.get(className);
    if (one == null) {
      return false;
    }
    return one.getSignatures().contains(member)
        || has(String.valueOf(one.getSuperClass()), member)
        || Arrays.stream(one.getSuperInterfaces()).anyMatch(above -> has(above, member));
  }
}
