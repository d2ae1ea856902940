package id.satuwarga.sdk.android.internal;

import android.widget.Button;
import android.widget.LinearLayout;
import id.satuwarga.sdk.android.Devices;
import id.satuwarga.sdk.android.internal.Pieces.Style;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.internal.element.FileInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Photos and documents: chosen, sent up, shown by name, taken away again. */
final class FileField extends Field {
  private final FileInput asked;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final LinearLayout rows;
  private final Button add;
  private final Devices devices;
  private boolean choosing;

  FileField(Pieces pieces, Language language, FileInput input, Devices devices) {
    super(pieces, language, input);
    asked = input;
    this.devices = devices;
    for (String id : input.uploads()) {
      files.put(id, say(Words.SENT));
    }
    hint(kinds(input));
    rows = pieces.column();
    place(rows);
    boolean photos = input.accepted().stream().allMatch(type -> type.startsWith("image/"));
    add = control(pieces.button(say(photos ? Words.PHOTO : Words.FILE), Style.PLAIN));
    add.setContentDescription(input.label() + ": " + add.getText());
    add.setOnClickListener(pressed -> choose());
    show();
  }

  @Override
  Action write(Action action) {
    if (!files.isEmpty()) {
      return action.files(asked.id(), new ArrayList<>(files.keySet()));
    }
    return action;
  }

  @Override
  void clear() {
    files.clear();
    show();
  }

  @Override
  boolean isChoosing() {
    return choosing;
  }

  @Override
  void goOnChoosing() {
    choosing = true;
    devices.expectFiles(asked.accepted(), asked.max() - files.size(), this::taken, this::notTaken);
  }

  private void choose() {
    choosing = true;
    devices.chooseFiles(asked.accepted(), asked.max() - files.size(), this::taken, this::notTaken);
  }

  private void taken(String uploadId, String name) {
    choosing = false;
    if (files.size() < asked.max()) {
      files.put(uploadId, name);
    }
    showProblem("");
    show();
  }

  private void notTaken(Text why) {
    choosing = false;
    showProblem(say(why));
  }

  private void show() {
    rows.removeAllViews();
    files.forEach(
        (id, name) -> {
          LinearLayout row = pieces.row();
          row.addView(pieces.text(name, Look.BODY, look.ink), Pieces.share());
          Button remove = pieces.button(say(Words.REMOVE), Style.PLAIN);
          remove.setContentDescription(say(Words.REMOVE) + ": " + name);
          remove.setOnClickListener(
              pressed -> {
                files.remove(id);
                show();
              });
          row.addView(remove);
          rows.addView(row, Pieces.below(look.dp(4)));
        });
    add.setEnabled(files.size() < asked.max());
    add.setAlpha(add.isEnabled() ? 1 : 0.5f);
  }

  private String kinds(FileInput input) {
    StringBuilder kinds = new StringBuilder();
    for (String type : input.accepted()) {
      String name = type.substring(type.indexOf('/') + 1);
      kinds.append(kinds.length() == 0 ? "" : ", ").append(name.toUpperCase(java.util.Locale.ROOT));
    }
    String several =
        input.max() == 1
            ? ""
            : say(Text.of(", paling banyak " + input.max(), ", at most " + input.max()));
    return kinds + say(Text.of(", paling besar 5 MB", ", at most 5 MB")) + several + ".";
  }
}
