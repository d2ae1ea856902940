package id.satuwarga.server.platform.web;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of the heap request bodies may hold at once, all together: each is bounded by its
 * operation, but not how many there are.
 */
final class BodyBudget {
  private static final long MEGABYTE = 1024L * 1024;
  private final long most;
  private final AtomicLong taken = new AtomicLong();

  BodyBudget(int megabytes) {
    this.most = megabytes * MEGABYTE;
  }

  /** An eighth of the heap: a body is held several times over while it is read and worked on. */
  static int usualMegabytes() {
    return (int) Math.max(8, Math.min(Runtime.getRuntime().maxMemory() / MEGABYTE / 8, 8_192));
  }

  /** Bytes that are held now. */
  long taken() {
    return taken.get();
  }

  /** One request's share, empty at first. */
  Share open() {
    return new Share();
  }

  /** What one request holds, until it is answered. */
  final class Share {
    private long own;
    private boolean closed;

    /** False when so much more does not fit, or when the request has its answer already. */
    synchronized boolean take(int bytes) {
      if (closed || !reserve(bytes)) {
        return false;
      }
      own += bytes;
      return true;
    }

    /** Gives back everything; nothing can be taken any more. */
    synchronized void close() {
      closed = true;
      taken.addAndGet(-own);
      own = 0;
    }
  }

  private boolean reserve(int bytes) {
    long before = taken.get();
    while (before + bytes <= most) {
      if (taken.compareAndSet(before, before + bytes)) {
        return true;
      }
      before = taken.get();
    }
    return false;
  }
}
