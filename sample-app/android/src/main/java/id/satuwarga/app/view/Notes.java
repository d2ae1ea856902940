package id.satuwarga.app.view;

import android.app.AlertDialog;
import android.widget.Toast;
import id.satuwarga.sdk.miniapp.Text;

/** Short words above the page. */
public final class Notes {
  private Notes() {}

  /** Says this, and goes away by itself. */
  public static void say(Kit kit, Text words) {
    Toast.makeText(kit.context, kit.say(words), Toast.LENGTH_LONG).show();
  }

  /** The run before this one ended by a fault of ours. */
  public static void sorry(Kit kit) {
    new AlertDialog.Builder(kit.context)
        .setTitle(kit.say(Words.SORRY))
        .setMessage(kit.say(Words.SORRY_DETAIL))
        .setPositiveButton(kit.say(Words.CLOSE), (dialog, which) -> {})
        .show();
  }

  /** Asks before something is done that cannot be taken back. */
  static void ask(Kit kit, Text title, Text detail, Text yes, Runnable done) {
    new AlertDialog.Builder(kit.context)
        .setTitle(kit.say(title))
        .setMessage(kit.say(detail))
        .setPositiveButton(kit.say(yes), (dialog, which) -> done.run())
        .setNegativeButton(kit.say(Words.CANCEL), (dialog, which) -> {})
        .show();
  }
}
