package id.satuwarga.sample.socialaid.citizen;

import id.satuwarga.sample.socialaid.aid.AidRegister;
import id.satuwarga.sample.socialaid.aid.Benefit;
import id.satuwarga.sample.socialaid.aid.Village;
import id.satuwarga.sample.socialaid.count.PublishedCounts;
import id.satuwarga.sample.socialaid.official.LegalBasis;
import id.satuwarga.sample.socialaid.official.ListWish;
import id.satuwarga.sample.socialaid.official.NamedList;
import id.satuwarga.sample.socialaid.official.NamedLists;
import id.satuwarga.sample.socialaid.official.NamedPerson;
import id.satuwarga.sample.socialaid.official.Official;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Table;
import id.satuwarga.sdk.miniapp.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What an official sees: counts of their territory, and the way to a named list. */
final class OfficialScreen {
  private static final String HIDDEN = "•";

  private final AidRegister register;
  private final NamedLists lists;

  OfficialScreen(AidRegister register, NamedLists lists) {
    this.register = register;
    this.lists = lists;
  }

  Screen of(Official official, Context context) {
    Input village = Input.choice("village", "Kelurahan").required();
    for (Village one : register.villages()) {
      if (one.in(official.region())) {
        village = village.option(one.code(), one.name());
      }
    }
    Input basis =
        Input.choice("basis", context.say("Dasar hukum", "Legal basis")).required().expanded();
    for (LegalBasis one : lists.inForce()) {
      basis = basis.option(one.code(), one.benefit() + " · " + one.title());
    }
    return Screen.titled(context.say("Halaman petugas", "For officials"))
        .at("/official")
        .text(official.name() + " · " + official.post())
        .heading(context.say("Penerima triwulan ini", "Recipients this quarter"))
        .table(counts(official, context))
        .text(
            context.say(
                HIDDEN
                    + " = disembunyikan: kurang dari 5 orang, atau angka yang akan"
                    + " membocorkannya.",
                HIDDEN + " = hidden: under 5 people, or a number that would give one away."))
        .heading(context.say("Daftar nama", "A list of names"))
        .alert(
            Tone.WARNING,
            context.say(
                "Setiap pembukaan daftar dicatat dan dapat dilihat oleh warga yang namanya"
                    + " tercantum.",
                "Every list that is opened is written down, and the people on it can see that."))
        .input(village)
        .input(basis)
        .input(
            Input.longText("purpose", context.say("Untuk keperluan apa", "What for"))
                .required()
                .max(300))
        .button(Button.submit("list", context.say("Buka daftar nama", "Open the list")).positive())
        .openPage("/", context.say("Data saya", "My data"));
  }

  Screen list(Official official, Action action, Context context) {
    Screen form = of(official, context);
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    Village village = village(action.choice("village"));
    LegalBasis basis = basis(action.choice("basis"));
    NamedList opened =
        lists.open(
            official,
            new ListWish(action.id(), village, basis, action.text("purpose")),
            register.period());
    Table table = Table.of(context.say("Nama", "Name"), "NIK", context.say("Desil", "Decile"));
    for (NamedPerson one : opened.people()) {
      table = table.row(one.name(), one.maskedNik(), Integer.toString(one.decile()));
    }
    Screen screen =
        Screen.titled(context.say(basis.benefit().label()) + " · " + village.name())
            .at("/official")
            .alert(
                Tone.ACCENT,
                context.say(
                    "Pembukaan daftar ini dicatat: " + basis.title(),
                    "This look was written down: " + basis.title()));
    return (opened.isWhole() ? screen : screen.alert(Tone.WARNING, cut(opened, context)))
        .table(table)
        .openPage("/official", context.say("Kembali ke angka", "Back to the counts"));
  }

  private static String cut(NamedList opened, Context context) {
    int shown = opened.people().size();
    return context.say(
        "Hanya " + shown + " nama pertama dari " + opened.all() + " yang ditampilkan.",
        "Only the first " + shown + " names of " + opened.all() + " are shown.");
  }

  private Table counts(Official official, Context context) {
    PublishedCounts counts = register.counts().published();
    List<String> titles = new ArrayList<>(List.of("Kelurahan"));
    counts.benefits().stream().map(Benefit::name).forEach(titles::add);
    titles.add(context.say("Jumlah", "Total"));
    Table table = Table.of(titles.toArray(String[]::new));
    for (int at = 0; at < counts.villages().size(); at++) {
      Village village = counts.villages().get(at);
      if (village.in(official.region())) {
        table = table.row(row(counts, at));
      }
    }
    return table.row(totals(counts, context));
  }

  private static String[] row(PublishedCounts counts, int village) {
    List<String> cells = new ArrayList<>(List.of(counts.villages().get(village).name()));
    for (int benefit = 0; benefit < counts.benefits().size(); benefit++) {
      cells.add(shown(counts.cell(village, benefit)));
    }
    cells.add(shown(counts.ofVillage(village)));
    return cells.toArray(String[]::new);
  }

  private static String[] totals(PublishedCounts counts, Context context) {
    List<String> cells = new ArrayList<>(List.of(context.say("Seluruh kota", "Whole city")));
    for (int benefit = 0; benefit < counts.benefits().size(); benefit++) {
      cells.add(shown(counts.ofBenefit(benefit)));
    }
    cells.add(shown(counts.total()));
    return cells.toArray(String[]::new);
  }

  private static String shown(OptionalLong count) {
    return count.isPresent() ? Long.toString(count.getAsLong()) : HIDDEN;
  }

  private Village village(String code) {
    return register.villages().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private LegalBasis basis(String code) {
    return lists.inForce().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
