package id.satuwarga.server.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A bare connection, for requests that no proper client would send. */
public final class RawHttp {
  private static final int PATIENCE_MILLIS = 20_000;
  private final int port;

  public RawHttp(int port) {
    this.port = port;
  }

  /** What came back until the server closed or fell silent, and which of the two it was. */
  public record Answer(String text, boolean closed) {
    public int status() {
      return text.isEmpty() ? 0 : Integer.parseInt(text.split(" ", 3)[1]);
    }
  }

  /** Sends these bytes as they are and reads until the server closes, or says nothing more. */
  public Answer send(String bytes) {
    return send(bytes, 1_500);
  }

  public Answer send(String bytes, int silenceMillis) {
    try (Socket socket = open()) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.setSoTimeout(silenceMillis);
      return read(socket);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public Socket open() {
    try {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(PATIENCE_MILLIS);
      return socket;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Waits long for the first of the answer; silence counts from there. */
  public static Answer read(Socket socket) throws IOException {
    StringBuilder text = new StringBuilder();
    InputStream in = socket.getInputStream();
    byte[] chunk = new byte[8192];
    int silence = socket.getSoTimeout();
    try {
      socket.setSoTimeout(PATIENCE_MILLIS);
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        text.append(new String(chunk, 0, count, StandardCharsets.UTF_8));
        socket.setSoTimeout(silence);
      }
      return new Answer(text.toString(), true);
    } catch (SocketTimeoutException quiet) {
      return new Answer(text.toString(), false);
    } catch (IOException reset) {
      return new Answer(text.toString(), true);
    }
  }
}
