package id.satuwarga.sdk.android;

import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.ClipData;
import android.content.Intent;
import android.database.Cursor;
import android.net.Uri;
import android.os.Handler;
import android.os.Looper;
import android.provider.OpenableColumns;
import id.satuwarga.sdk.miniapp.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Files by Android's own document chooser, which needs no permission: the citizen gives these files
 * and no others. The activity hands on {@code onActivityResult}.
 */
final class DeviceFiles {
  /** By which the activity tells the result to be ours. */
  static final int REQUEST = 0x5746;

  private static final int LARGEST = 5 * 1024 * 1024;
  private static final Text TOO_LARGE =
      Text.of("Berkas ini lebih dari 5 MB.", "This file has more than 5 MB.");
  private static final Text NOT_TAKEN =
      Text.of(
          "Jenis berkas ini tidak diterima di sini.", "This kind of file is not accepted here.");
  private static final Text NOT_SENT =
      Text.of("Berkas gagal diunggah. Coba lagi.", "The file could not be uploaded. Try again.");
  private static final Text NO_CHOOSER =
      Text.of(
          "Tidak ada aplikasi berkas di perangkat ini.", "There is no files app on this device.");

  private final Activity activity;
  private final Upload upload;
  private final Executor background;
  private final Handler main = new Handler(Looper.getMainLooper());
  private @Nullable Wish waiting;

  /** For this activity; files are read and sent up on {@code background}. */
  DeviceFiles(Activity activity, Upload upload, Executor background) {
    this.activity = activity;
    this.upload = upload;
    this.background = background;
  }

  /** Opens the choice for at most so many more files of these media types. */
  void choose(
      List<String> mediaTypes, int room, BiConsumer<String, String> taken, Consumer<Text> nothing) {
    Intent chooser =
        new Intent(Intent.ACTION_OPEN_DOCUMENT)
            .addCategory(Intent.CATEGORY_OPENABLE)
            .setType("*/*")
            .putExtra(Intent.EXTRA_MIME_TYPES, mediaTypes.toArray(new String[0]))
            .putExtra(Intent.EXTRA_ALLOW_MULTIPLE, room > 1);
    waiting = new Wish(mediaTypes, room, taken, nothing);
    try {
      activity.startActivityForResult(chooser, REQUEST);
    } catch (ActivityNotFoundException e) {
      waiting = null;
      nothing.accept(NO_CHOOSER);
    }
  }

  /** Waits for the result of a choice that an activity before this one has opened. */
  void expect(
      List<String> mediaTypes, int room, BiConsumer<String, String> taken, Consumer<Text> nothing) {
    waiting = new Wish(mediaTypes, room, taken, nothing);
  }

  /** To be called by the activity's method of this name. */
  void onActivityResult(int requestCode, int resultCode, @Nullable Intent data) {
    Wish wish = waiting;
    if (requestCode != REQUEST || wish == null) {
      return;
    }
    waiting = null;
    if (resultCode == Activity.RESULT_OK && data != null) {
      List<Uri> chosen = chosen(data);
      for (Uri file : chosen.subList(0, Math.min(wish.room, chosen.size()))) {
        background.execute(() -> send(file, wish));
      }
    }
  }

  private static List<Uri> chosen(Intent data) {
    List<Uri> files = new ArrayList<>();
    ClipData several = data.getClipData();
    if (several != null) {
      for (int at = 0; at < several.getItemCount(); at++) {
        files.add(several.getItemAt(at).getUri());
      }
    } else if (data.getData() != null) {
      files.add(data.getData());
    }
    return files;
  }

  private void send(Uri file, Wish wish) {
    try {
      String type = Objects.toString(activity.getContentResolver().getType(file), "");
      if (!wish.accepted.contains(type)) {
        main.post(() -> wish.nothing.accept(NOT_TAKEN));
        return;
      }
      byte[] content = read(file);
      if (content.length > LARGEST) {
        main.post(() -> wish.nothing.accept(TOO_LARGE));
        return;
      }
      String name = name(file);
      String id = upload.send(name, type, content);
      main.post(() -> wish.taken.accept(id, name));
    } catch (IOException | RuntimeException e) {
      // a provider of another app may fail in any way
      main.post(() -> wish.nothing.accept(NOT_SENT));
    }
  }

  /** A little more than may be sent, if there is more. */
  private byte[] read(Uri file) throws IOException {
    try (InputStream in = activity.getContentResolver().openInputStream(file)) {
      if (in == null) {
        throw new IOException("gone");
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      byte[] some = new byte[16_384];
      for (int read = in.read(some); read >= 0 && all.size() <= LARGEST; read = in.read(some)) {
        all.write(some, 0, read);
      }
      return all.toByteArray();
    }
  }

  private String name(Uri file) {
    try (Cursor row =
        activity
            .getContentResolver()
            .query(file, new String[] {OpenableColumns.DISPLAY_NAME}, null, null, null)) {
      String name = row != null && row.moveToFirst() ? row.getString(0) : null;
      return name == null ? "berkas" : name;
    }
  }

  /** Sends a file up and gives its upload id. */
  interface Upload {
    String send(String name, String type, byte[] content) throws IOException;
  }

  /** What was asked for when the chooser was opened. */
  private static final class Wish {
    final List<String> accepted;
    final int room;
    final BiConsumer<String, String> taken;
    final Consumer<Text> nothing;

    Wish(
        List<String> accepted, int room, BiConsumer<String, String> taken, Consumer<Text> nothing) {
      this.accepted = accepted;
      this.room = room;
      this.taken = taken;
      this.nothing = nothing;
    }
  }
}
