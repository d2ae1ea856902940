package id.satuwarga.sample.panic.citizen;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a citizen app names in its component to have the panic button on board. The app provides the
 * {@link PanicPort}: its way to the police's back end.
 */
@Module
public interface PanicButtonModule {
  /** Under the id of its manifest; two of one id do not compile. */
  @Provides
  @IntoMap
  @StringKey("id.polri.panic")
  static MiniApp panicButton(PanicPort police) {
    return new PanicMiniApp(manifest("https://panic.polri.example"), police);
  }

  /** The manifest for the address at which the police's back end stands. */
  static Manifest manifest(String publicUrl) {
    try (InputStream file =
        PanicMiniApp.class.getResourceAsStream("/id/satuwarga/sample/panic/miniapp.json")) {
      if (file == null) {
        throw new IllegalStateException("miniapp.json is part of this jar");
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      byte[] some = new byte[4096];
      for (int read = file.read(some); read >= 0; read = file.read(some)) {
        all.write(some, 0, read);
      }
      String json = new String(all.toByteArray(), StandardCharsets.UTF_8);
      return Manifest.parse(json.replace("{public_url}", publicUrl));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
