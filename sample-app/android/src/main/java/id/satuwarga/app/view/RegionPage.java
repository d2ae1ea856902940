package id.satuwarga.app.view;

import android.view.View;
import android.widget.LinearLayout;
import id.satuwarga.app.model.Server;
import id.satuwarga.sdk.client.ApiException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.BiConsumer;

/** Choosing a territory, level by level; from the regency on it may stay there. */
public final class RegionPage implements Page {
  private static final int REGENCY = 2;
  private static final int VILLAGE = 4;

  private final Kit kit;
  private final Server server;
  private final BiConsumer<String, String> chosen;
  private final Scrolled page;
  private final Deque<String> codes = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();

  public RegionPage(Kit kit, Server server, BiConsumer<String, String> chosen) {
    this.kit = kit;
    this.server = server;
    this.chosen = chosen;
    this.page = new Scrolled(kit);
  }

  @Override
  public View view() {
    return page.view;
  }

  @Override
  public void shown() {
    load();
  }

  private void load() {
    String within = codes.isEmpty() ? "" : codes.peek();
    page.column.removeAllViews();
    page.column.addView(kit.heading(kit.say(Words.REGION_CHOOSE), Kit.TITLE), kit.below(0));
    page.column.addView(kit.hint(where()), kit.below(4));
    if (!codes.isEmpty()) {
      page.column.addView(kit.plain(Words.BACK, this::up), kit.below(12));
    }
    if (codes.size() >= REGENCY) {
      page.column.addView(kit.main(Words.takeRegion(names.element()), this::take), kit.below(12));
    }
    LinearLayout list = kit.column();
    page.column.addView(list, kit.below(8));
    list.addView(kit.working(), kit.below(8));
    server.ask(
        server.app().territories(within),
        found -> show(list, found),
        problem -> failed(list, problem));
  }

  private String where() {
    StringBuilder all = new StringBuilder();
    for (String name : names) {
      all.append(all.length() == 0 ? "" : ", ").append(name);
    }
    return all.length() == 0 ? kit.say(Words.REGION_WHY) : all.toString();
  }

  private void show(LinearLayout list, Map<String, String> found) {
    list.removeAllViews();
    found.forEach(
        (code, name) -> list.addView(kit.plain(name, () -> go(code, name)), kit.below(8)));
  }

  private void failed(LinearLayout list, ApiException problem) {
    list.removeAllViews();
    list.addView(
        kit.trouble(kit.say(Words.FAILED), problem.citizenText(), this::load), kit.below(8));
  }

  private void go(String code, String name) {
    codes.push(code);
    names.push(name);
    if (codes.size() == VILLAGE) {
      take();
    } else {
      load();
      page.view.scrollTo(0, 0);
    }
  }

  private void up() {
    codes.pop();
    names.pop();
    load();
  }

  private void take() {
    chosen.accept(codes.element(), where());
  }
}
