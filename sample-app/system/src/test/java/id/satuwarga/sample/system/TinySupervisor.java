package id.satuwarga.sample.system;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A supervisor in a process of its own, so that a test can kill it. */
final class TinySupervisor {
  private TinySupervisor() {}

  public static void main(String[] arguments) throws InterruptedException {
    Ports ports = Ports.from(Integer.parseInt(arguments[1]));
    Settings settings =
        new Settings(Path.of(arguments[0]), ports, new Storage.Embedded(), Settings.Start.KEEP);
    SatuWargaSystem system = of(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(system::close));
    system.start();
    System.out.println("ready");
    new CountDownLatch(1).await();
  }

  static SatuWargaSystem of(Settings settings) {
    Programs programs = new Programs(TinyProgram.java(), TinyProgram.java(), TinyProgram.java());
    return new SatuWargaSystem(settings, programs, (site, secrets) -> {}, line -> {});
  }
}
