package id.satuwarga.server.platform.file;

/** The file is not what its first bytes promise, or it is out of bounds. */
public final class BrokenFileException extends Exception {
  private static final long serialVersionUID = 1L;

  BrokenFileException(String what) {
    super(what);
  }
}
