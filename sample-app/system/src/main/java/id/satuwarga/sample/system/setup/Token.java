package id.satuwarga.sample.system.setup;

import java.io.IOException;
import java.net.URI;

/** Prints the access token of a sandbox's fictitious person, for scripts such as {@code report}. */
public final class Token {
  private Token() {}

  /** Takes the address of the server and the slug of the person. */
  public static void main(String[] arguments) throws InterruptedException {
    try {
      System.out.println(new SignIn(URI.create(arguments[0])).as(arguments[1]));
    } catch (IOException refused) {
      System.err.println(refused);
      System.exit(1);
    }
  }
}
