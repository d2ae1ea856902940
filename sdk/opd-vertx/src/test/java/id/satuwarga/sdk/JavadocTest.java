package id.satuwarga.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Whoever uses the SDK reads what each part of it is for, without the source. */
class JavadocTest {
  private static final List<String> MODULES =
      List.of(
          "miniapp", "client", "opd", "opd-vertx", "opd-servlet", "opd-servlet-javax", "testkit");

  @Test
  void everythingPublicSaysWhatItIsFor() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> found = Files.walk(Path.of("..", module, "src/main/java"))) {
        found.filter(JavadocTest::isOfferedToOpds).forEach(sources::add);
      }
    }
    assertThat(sources).hasSizeGreaterThan(80);

    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      Silent silent = new Silent(DocTrees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        silent.scan(unit, false);
      }
      assertThat(silent.found).as("public and without Javadoc").isEmpty();
    }
  }

  private static boolean isOfferedToOpds(Path path) {
    String name = path.toString().replace('\\', '/');
    return name.endsWith(".java")
        && !name.endsWith("package-info.java")
        && !name.contains("/internal/");
  }

  /** Collects what has no word of explanation; told whether everything here is public anyhow. */
  private static final class Silent extends TreePathScanner<Void, Boolean> {
    private final DocTrees docs;
    private final List<String> found = new ArrayList<>();

    Silent(DocTrees docs) {
      this.docs = docs;
    }

    @Override
    public Void visitClass(ClassTree type, Boolean inInterface) {
      if (!isOpen(type.getModifiers(), inInterface)) {
        return null;
      }
      judge(type.getSimpleName().toString());
      return super.visitClass(type, type.getKind() == Tree.Kind.INTERFACE);
    }

    @Override
    public Void visitMethod(MethodTree method, Boolean inInterface) {
      boolean inherited =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(it -> it.getAnnotationType().toString().equals("Override"));
      if (!inherited && isOpen(method.getModifiers(), inInterface)) {
        judge(method.getName().toString());
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Boolean inInterface) {
      if (isOpen(field.getModifiers(), inInterface) && !isEnumConstant()) {
        judge(field.getName().toString());
      }
      return null;
    }

    /** The name of a constant of an enum is its word of explanation. */
    private boolean isEnumConstant() {
      return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.ENUM;
    }

    private void judge(String name) {
      TreePath path = getCurrentPath();
      String comment = docs.getDocComment(path);
      if (comment == null || comment.isBlank()) {
        String file = path.getCompilationUnit().getSourceFile().getName();
        long line =
            path.getCompilationUnit()
                .getLineMap()
                .getLineNumber(
                    docs.getSourcePositions()
                        .getStartPosition(path.getCompilationUnit(), path.getLeaf()));
        found.add(Path.of(file).getFileName() + ":" + line + " " + name);
      }
    }

    private static boolean isOpen(ModifiersTree modifiers, boolean inInterface) {
      return inInterface
          || modifiers.getFlags().contains(Modifier.PUBLIC)
          || modifiers.getFlags().contains(Modifier.PROTECTED);
    }
  }
}
