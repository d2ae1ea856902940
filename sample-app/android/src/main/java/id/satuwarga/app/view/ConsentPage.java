package id.satuwarga.app.view;

import android.view.View;
import android.widget.CheckBox;
import android.widget.LinearLayout;
import id.satuwarga.sdk.client.AskedClaim;
import id.satuwarga.sdk.client.Consent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a service wants to see of the citizen, one by one, before anything is sent. */
public final class ConsentPage implements Page {
  private final Kit kit;
  private final Scrolled page;
  private final Map<String, CheckBox> optional = new LinkedHashMap<>();

  /**
   * @param service what citizens call it
   * @param agree told the names of what they agree to
   */
  public ConsentPage(
      Kit kit, String service, Consent consent, Consumer<List<String>> agree, Runnable refuse) {
    this.kit = kit;
    page = new Scrolled(kit);
    LinearLayout column = page.column;
    column.addView(kit.heading(kit.say(Words.asks(service)), Kit.TITLE), kit.below(0));
    column.addView(
        kit.text(kit.say(Words.needs(consent.opdName())), Kit.BODY, kit.colours.muted),
        kit.below(6));
    for (AskedClaim asked : consent.asks()) {
      column.addView(card(asked), kit.below(12));
    }
    column.addView(kit.hint(kit.say(Words.CONSENT_WITHDRAW)), kit.below(14));
    column.addView(kit.main(Words.AGREE, () -> agree.accept(agreed(consent))), kit.below(18));
    column.addView(kit.plain(Words.REFUSE, refuse), kit.below(10));
  }

  @Override
  public View view() {
    return page.view;
  }

  private View card(AskedClaim asked) {
    LinearLayout card = kit.card();
    boolean byLaw = asked.legalBasis().isPresent();
    if (asked.isRequired() || byLaw) {
      LinearLayout row = kit.row();
      row.addView(kit.bold(capital(asked.label()), Kit.BODY), Kit.share());
      row.addView(
          kit.badge(
              kit.say(byLaw ? Words.BY_LAW : Words.REQUIRED),
              kit.colours.primary,
              kit.colours.soft));
      card.addView(row);
    } else {
      CheckBox box = new CheckBox(kit.context);
      box.setText(capital(asked.label()));
      box.setTextSize(Kit.BODY);
      box.setTextColor(kit.colours.ink);
      box.setMinHeight(kit.dp(48));
      box.setChecked(true);
      optional.put(asked.name(), box);
      card.addView(box);
    }
    card.addView(kit.text(asked.purpose(), Kit.SMALL, kit.colours.muted), kit.below(4));
    asked
        .preview()
        .ifPresent(
            shown ->
                card.addView(
                    kit.text(kit.say(Words.sends(shown)), Kit.SMALL, kit.colours.ink),
                    kit.below(6)));
    asked
        .holder()
        .ifPresent(holder -> card.addView(kit.hint(kit.say(Words.heldBy(holder))), kit.below(6)));
    asked
        .legalBasis()
        .ifPresent(law -> card.addView(kit.hint(kit.say(Words.basis(law))), kit.below(6)));
    return card;
  }

  private List<String> agreed(Consent consent) {
    List<String> names = new ArrayList<>();
    for (AskedClaim asked : consent.asks()) {
      CheckBox box = optional.get(asked.name());
      boolean byLaw = asked.legalBasis().isPresent();
      if (box == null ? !byLaw : box.isChecked()) {
        names.add(asked.name());
      }
    }
    return names;
  }

  private static String capital(String label) {
    return label.isEmpty()
        ? label
        : label.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + label.substring(1);
  }
}
