package id.satuwarga.sdk.android;

import id.satuwarga.sdk.miniapp.Text;
import java.util.List;

/** Lets the citizen choose files for an input and sends them up. */
public interface FileChooser {
  /** What became of the choice; called on the main thread, once a file. */
  interface Taken {
    /** A file is up: the id that travels with the act, and the name the citizen knows it by. */
    void file(String uploadId, String name);

    /** Nothing came of it, and why; not called when the citizen just went back. */
    void nothing(Text why);
  }

  /** Opens the choice for at most {@code room} more files of these media types. */
  void choose(List<String> mediaTypes, int room, Taken taken);
}
