package id.satuwarga.server.platform.file;

import java.nio.BufferUnderflowException;

/**
 * Makes a file fit to hand on: sound in its structure, of a bearable size, and without what the
 * camera noted about its owner.
 */
public final class FileCleaner {
  private static final long MOST_PIXELS = 50_000_000;

  private FileCleaner() {}

  /** Takes as long as the file is: call it off the event loop. */
  public static byte[] clean(FileKind kind, byte[] content) throws BrokenFileException {
    try {
      return switch (kind) {
        case JPEG -> new JpegCleaner(content).clean();
        case PNG -> PngCleaner.clean(content);
        case WEBP -> WebpCleaner.clean(content);
        case PDF -> PdfCheck.check(content);
      };
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cut) {
      throw new BrokenFileException("ends too early");
    }
  }

  /** Refuses pictures that would take a phone's memory to show. */
  static void checkPixels(long width, long height) throws BrokenFileException {
    if (width < 1 || height < 1 || width * height > MOST_PIXELS) {
      throw new BrokenFileException("has no size or more than 50 megapixels");
    }
  }
}
