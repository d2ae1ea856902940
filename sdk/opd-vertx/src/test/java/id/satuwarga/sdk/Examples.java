package id.satuwarga.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the Javadoc of the SDK shows, taken out of it and compiled. */
final class Examples {
  static final Pattern EXAMPLE = Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\n\\s*}</pre>");

  private Examples() {}

  static void compile(List<JavaFileObject> sources, Path classes) {
    DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "-proc:none", "-classpath", System.getProperty("java.class.path"), "-d", "" + classes);
    boolean done = compiler.getTask(null, null, faults, options, null, sources).call();

    assertThat(done).as(faults.getDiagnostics().toString()).isTrue();
  }

  static JavaFileObject file(String name, String text) {
    return new SimpleJavaFileObject(
        URI.create("example:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** What each public type says of itself, by its name. */
  static Map<String, String> docs(List<String> modules) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : modules) {
      try (Stream<Path> found = Files.walk(Path.of("..", module, "src/main/java"))) {
        found
            .filter(path -> path.toString().endsWith(".java"))
            .filter(path -> !path.toString().replace('\\', '/').contains("/internal/"))
            .filter(path -> !path.endsWith("package-info.java"))
            .forEach(sources::add);
      }
    }
    Map<String, String> docs = new TreeMap<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree tree : unit.getTypeDecls()) {
          ClassTree type = (ClassTree) tree;
          if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
            String doc = trees.getDocComment(new TreePath(new TreePath(unit), type));
            docs.put(type.getSimpleName().toString(), doc == null ? "" : doc);
          }
        }
      }
    }
    return docs;
  }
}
