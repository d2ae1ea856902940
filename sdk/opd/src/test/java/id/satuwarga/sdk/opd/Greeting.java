package id.satuwarga.sdk.opd;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Visit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A mini-app that does as it is told. */
public final class Greeting implements MiniApp {
  static final Manifest MANIFEST =
      Manifest.parse(
          "{\"app_id\":\"id.batam.apekesah\",\"opd\":\"diskominfo-batam\","
              + "\"name\":{\"id\":\"Sapa\",\"en\":\"Greet\"},"
              + "\"description\":{\"id\":\"Menyapa.\",\"en\":\"Greets.\"},"
              + "\"version\":{\"code\":1,\"name\":\"1\"},\"placement\":\"remote\","
              + "\"category\":\"other\",\"contract\":{\"min\":1,\"target\":1},"
              + "\"endpoint\":\"http://localhost:8082\",\"req_permissions\":[{\"name\":\"storage\",\"reason\":{\"id\":\"Mengingat"
              + " sapaan.\",\"en\":\"To remember.\"}}],"
              + "\"pages\":[{\"route\":\"/people/{id}\",\"label\":{\"id\":\"Orang\",\"en\":\"Person\"}}]}");

  /** As much of a PNG as tells what it is. */
  static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 1, 2, 3};

  final AtomicInteger acts = new AtomicInteger();
  final CountDownLatch slow = new CountDownLatch(1);

  @Override
  public Manifest manifest() {
    return MANIFEST;
  }

  @Override
  public Screen open(Visit visit, Context context) {
    return Screen.titled(context.say("Halo", "Hello"))
        .text(context.claim("name").orElse("-") + " " + visit.route() + " " + context.subject())
        .input(Input.text("name", "Nama").required())
        .submit("greet", "Sapa");
  }

  @Override
  public Screen act(Visit visit, Action action, Context context) throws Exception {
    return switch (action.name()) {
      case "refuse" ->
          throw new Refusal(
              Text.of("Tidak bisa", "Cannot"), Text.of("Coba besok.", "Come tomorrow."));
      case "keep" -> {
        context.storage().put("greeted", action.text("name"));
        context.storage().remove("old");
        yield Screen.titled("Disimpan").state("step=" + action.state().orElse("0"));
      }
      case "fail" -> {
        acts.incrementAndGet();
        throw new IllegalStateException("secret 2171010101900001");
      }
      case "break" -> {
        acts.incrementAndGet();
        throw new NoClassDefFoundError("secret");
      }
      case "sleep" -> {
        acts.incrementAndGet();
        slow.await(20, TimeUnit.SECONDS);
        yield Screen.titled("Bangun");
      }
      default -> Screen.titled("Halo " + action.text("name") + " " + acts.incrementAndGet());
    };
  }
}
