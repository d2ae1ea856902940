package id.satuwarga.sdk.android.internal;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;

/** How files are changed, step by step; a test's ends in the middle of one, as a process does. */
public interface Disk {
  /** The phone's own. */
  Disk PHONE =
      new Disk() {
        @Override
        public void write(File file, byte[] content) throws IOException {
          try (FileOutputStream out = new FileOutputStream(file)) {
            out.write(content);
            out.getFD().sync();
          }
        }

        @Override
        public boolean move(File from, File to) {
          return from.renameTo(to);
        }

        @Override
        public boolean delete(File file) {
          return file.delete();
        }
      };

  /** Writes the whole file, which is on the disk when this returns. */
  void write(File file, byte[] content) throws IOException;

  /** Puts one file in the place of another, at once; says whether it did. */
  boolean move(File from, File to);

  /** Deletes the file; says whether it did. */
  boolean delete(File file);
}
