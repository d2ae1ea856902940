package id.satuwarga.simulator;

import id.satuwarga.sdk.miniapp.MiniApp;
import java.io.Closeable;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * A state of the module that works: its manifest and the mini-app, in a class loader of its own.
 *
 * @param manifest the text of the file
 * @param copy where its classes lie; they are gone when it is closed
 */
record Version(String manifest, MiniApp miniApp, URLClassLoader classes, Path copy)
    implements Closeable {
  @Override
  public void close() throws IOException {
    classes.close();
    Folders.delete(copy);
  }
}
