package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Dagger itself refuses two mini-apps of one id: no app with both is ever built. */
public class DuplicateIdTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void twoMiniAppsOfOneIdDoNotCompile() throws IOException {
    assertThat(compiled("id.uji.satu")).contains("same map key is bound more than once");
  }

  @Test
  public void twoMiniAppsOfTwoIdsDo() throws IOException {
    assertThat(compiled("id.uji.dua")).doesNotContain("error");
  }

  /** A host with two artifacts on board; gives what the compiler says. */
  private String compiled(String secondId) throws IOException {
    String source =
        "import dagger.Component; import dagger.Module; import dagger.Provides; import"
            + " dagger.multibindings.*; import id.satuwarga.sdk.miniapp.MiniApp;\n"
            + "import id.satuwarga.sdk.android.embed.EmbeddedMiniApps;\n"
            + module("One", "id.uji.satu")
            + module("Two", secondId)
            + "@Component(modules = {EmbeddedMiniApps.class, One.class, Two.class})\n"
            + "interface App { java.util.Map<String, MiniApp> miniApps(); }\n";
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path out = folder.newFolder().toPath();
    StringWriter said = new StringWriter();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///App.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    boolean done =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                said,
                null,
                null,
                Arrays.asList("-d", out.toString(), "-cp", classPath, "-processorpath", classPath),
                null,
                Collections.singletonList(file))
            .call();
    assertThat(done).isEqualTo(Files.exists(out.resolve("DaggerApp.class")));
    return said.toString();
  }

  private static String module(String name, String id) {
    return "@Module interface "
        + name
        + " { @Provides @IntoMap @StringKey(\""
        + id
        + "\") static MiniApp app() { return null; } }\n";
  }
}
