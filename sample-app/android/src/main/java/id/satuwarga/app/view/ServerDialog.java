package id.satuwarga.app.view;

import android.app.AlertDialog;
import android.text.InputType;
import android.widget.EditText;
import id.satuwarga.app.model.Choices;
import id.satuwarga.sdk.client.SatuWarga;

/** Asks a developer where their server is. */
public final class ServerDialog {
  private ServerDialog() {}

  /** An address that is none is not taken. */
  public static void ask(Kit kit, Choices choices, Runnable changed) {
    EditText field = new EditText(kit.context);
    field.setInputType(InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_VARIATION_URI);
    field.setHint(kit.say(AccountWords.SERVER));
    field.setText(choices.server());
    new AlertDialog.Builder(kit.context)
        .setTitle(kit.say(AccountWords.SERVER))
        .setView(field)
        .setPositiveButton(
            kit.say(AccountWords.SAVE),
            (dialog, which) -> {
              String address = field.getText().toString().trim();
              if (isOne(address)) {
                choices.server(address);
                changed.run();
              } else {
                Notes.say(kit, AccountWords.SERVER_WRONG);
              }
            })
        .setNegativeButton(kit.say(Words.CANCEL), (dialog, which) -> {})
        .show();
  }

  private static boolean isOne(String address) {
    try {
      return SatuWarga.onPrivateNetwork(address) != null;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }
}
