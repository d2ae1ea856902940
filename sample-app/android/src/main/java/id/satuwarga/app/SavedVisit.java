package id.satuwarga.app;

import android.os.Bundle;
import id.satuwarga.app.model.VisitModel;
import id.satuwarga.app.model.VisitState;
import id.satuwarga.sdk.android.ScreenPane;
import id.satuwarga.sdk.client.OpenVisit;
import id.satuwarga.sdk.miniapp.Action;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A visit as it is written down before the phone ends the app, or makes the activity anew. */
final class SavedVisit {
  private static final String PLACE = "place";
  private static final String BACK = "back";
  private static final String VISIT = "visit";
  private static final String PRESSED = "pressed";

  /** A Screen of more is not written down either; the system has little room for all activities. */
  private static final int LONGEST = 210_000;

  private static final Set<VisitState> WITH_SCREEN =
      EnumSet.of(
          VisitState.WORKING,
          VisitState.SCREEN,
          VisitState.KEPT,
          VisitState.REOPENED,
          VisitState.SIGNED_OUT,
          VisitState.TROUBLE);

  private final Bundle saved;

  SavedVisit(@Nullable Bundle saved) {
    this.saved = saved == null ? new Bundle() : saved;
  }

  static void write(Bundle out, VisitModel visit, ScreenPane pane) {
    out.putString(PLACE, visit.place().address());
    if (!WITH_SCREEN.contains(visit.state()) || !visit.showsItsPage()) {
      return;
    }
    pane.save(out);
    out.putStringArrayList(BACK, new ArrayList<>(visit.place().before()));
    visit.pressed().ifPresent(press -> out.putString(PRESSED, press.json()));
    Optional<OpenVisit> open = visit.kept().isPresent() ? Optional.empty() : visit.visit();
    open.map(OpenVisit::json)
        .filter(written -> written.length() <= LONGEST)
        .ifPresent(written -> out.putString(VISIT, written));
  }

  /** Where it was. */
  Optional<String> address() {
    return Optional.ofNullable(saved.getString(PLACE));
  }

  /** What {@link ScreenPane#restore} shows again. */
  Bundle screen() {
    return saved;
  }

  /** Goes on with it; a press whose outcome was not known is sent under its own id. */
  void resume(VisitModel visit, String appId, String page) {
    ArrayList<String> before = saved.getStringArrayList(BACK);
    visit.resume(
        appId,
        page,
        before == null ? new ArrayList<>() : before,
        Objects.toString(saved.getString(VISIT), ""),
        Optional.ofNullable(saved.getString(PRESSED)).map(Action::parse));
  }
}
