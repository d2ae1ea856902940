package id.satuwarga.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.mojo.animal_sniffer.Clazz;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in the code of an app as it is packed; uji.dex.txt shows its source. */
class ApkMojoTest {
  @TempDir Path folder;
  private final ApkMojo apk = new ApkMojo();

  @BeforeEach
  void anAppAndWhatAndroidPublishes() throws IOException {
    apk.apk = folder.resolve("uji.apk").toFile();
    apk.publicApi = folder.resolve("api.signature").toFile();
    pack("classes.dex", dex());
    publish(
        clazz("java/lang/Object", "", "<init>()V"),
        clazz(
            "java/lang/Class",
            "java/lang/Object",
            "forName(Ljava/lang/String;)Ljava/lang/Class;",
            "getName()Ljava/lang/String;"),
        clazz("java/lang/ClassNotFoundException", "java/lang/Object"),
        clazz(
            "java/lang/String",
            "java/lang/Object",
            "valueOf(I)Ljava/lang/String;",
            "valueOf(Ljava/lang/Object;)Ljava/lang/String;"),
        clazz("java/lang/CharSequence", "java/lang/Object"),
        clazz(
            "java/lang/StringBuilder",
            "java/lang/Object",
            "<init>()V",
            "<init>(Ljava/lang/String;)V",
            "append(Ljava/lang/Object;)Ljava/lang/StringBuilder;",
            "append(Ljava/lang/String;)Ljava/lang/StringBuilder;",
            "toString()Ljava/lang/String;"),
        clazz("android/os/Bundle", "java/lang/Object"),
        clazz("android/os/IBinder", "java/lang/Object"),
        clazz("android/content/Context", "java/lang/Object", "finish()V"),
        clazz(
            "android/app/Activity",
            "android/content/Context",
            "<init>()V",
            "onCreate(Landroid/os/Bundle;)V",
            "setTitle(Ljava/lang/CharSequence;)V"));
  }

  @Test
  void kotlinIsFoundAndWhatAndroidKeepsForItself() {
    assertThatThrownBy(apk::execute)
        .isInstanceOf(MojoFailureException.class)
        .satisfies(
            thrown ->
                assertThat(thrown.getMessage().lines().collect(Collectors.toList()))
                    .containsExactly(
                        "class that Android does not publish: android/app/ActivityThread",
                        "member that Android does not publish: uji/Page.getActivityToken()Landroid/os/IBinder;",
                        "packed, and promised not to be: kotlin/Fake",
                        "text naming a class that is not public: android/app/ActivityThread$AppBindData"));
  }

  @Test
  void whatIsKnownIsLetThrough() {
    apk.known = List.of("android/app/ActivityThread");

    assertThatThrownBy(apk::execute)
        .hasMessageContaining("kotlin/Fake")
        .hasMessageNotContaining("ActivityThread");
  }

  @Test
  void anAppThatIsTooLargeIsRefused() {
    apk.most = 1000;

    assertThatThrownBy(apk::execute)
        .hasMessageMatching("(?s).*uji.apk has 1,[0-9]{3} bytes, and may have 1,000.*");
  }

  @Test
  void itsTablesAreReadAsTheyStand() throws IOException {
    DexFile dex = new DexFile(dex());

    assertThat(dex.packed().keySet()).containsExactlyInAnyOrder("kotlin/Fake", "uji/Page");
    assertThat(dex.packed().get("uji/Page"))
        .isEqualTo(
            new DexFile.Packed(
                "android/app/Activity",
                List.of(),
                Set.of("<init>()V", "onCreate(Landroid/os/Bundle;)V", "seen#I")));
    assertThat(dex.methods()).hasSize(18);
    assertThat(dex.fields()).containsExactly(new DexFile.Named("uji/Page", "seen#I"));
    assertThat(dex.strings()).contains("android.app.ActivityThread$AppBindData");
  }

  @Test
  void whatIsNoAppIsSaidToBeNone() throws IOException {
    pack("classes.dex", "no dex at all".repeat(20).getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(apk::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("no classes.dex");

    pack("assets/uji.txt", new byte[0]);
    assertThatThrownBy(apk::execute).hasMessageContaining("no classes.dex in it");
  }

  @Test
  void aSuperclassOfThePackedIsLookedThrough() throws IOException {
    apk.known = List.of("kotlin/", "android/app/ActivityThread");

    assertThatThrownBy(apk::execute)
        .hasMessageContaining("uji/Page.getActivityToken")
        .hasMessageNotContaining("uji/Page.setTitle")
        .hasMessageNotContaining("uji/Page.finish");
  }

  private static byte[] dex() throws IOException {
    try (InputStream text = ApkMojoTest.class.getResourceAsStream("/uji.dex.txt")) {
      String coded =
          new String(text.readAllBytes(), StandardCharsets.US_ASCII)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .collect(Collectors.joining());
      return new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(coded)))
          .readAllBytes();
    }
  }

  private void pack(String name, byte[] content) throws IOException {
    try (OutputStream file = Files.newOutputStream(folder.resolve("uji.apk"));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
  }

  private void publish(Clazz... classes) throws IOException {
    try (OutputStream file = Files.newOutputStream(folder.resolve("api.signature"));
        ObjectOutputStream out = new ObjectOutputStream(new GZIPOutputStream(file))) {
      for (Clazz one : classes) {
        out.writeObject(one);
      }
      out.writeObject(null);
    }
  }

  private static Clazz clazz(String name, String parent, String... members) {
    return new Clazz(name, Set.of(members), parent, new String[0]);
  }
}
