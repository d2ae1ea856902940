package id.satuwarga.sample.socialaid.citizen;

import id.satuwarga.sample.socialaid.aid.Grant;
import id.satuwarga.sample.socialaid.aid.Recipient;
import id.satuwarga.sample.socialaid.official.Sighting;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Step;
import id.satuwarga.sdk.miniapp.Tone;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/** Everything the register holds about a citizen, and who saw it by name. */
final class MyDataScreen {
  private static final String OBJECTION = "https://dinsos.batam.example/sanggah";
  private static final Locale INDONESIA = Locale.forLanguageTag("id-ID");

  private MyDataScreen() {}

  static Screen nothing(Context context) {
    return start(context)
        .alert(
            Tone.NEUTRAL,
            context.say(
                "Dinas Sosial tidak menyimpan data bantuan sosial tentang Anda.",
                "The social affairs office holds nothing about you."))
        .openLink(OBJECTION, context.say("Ajukan usul atau sanggah", "Apply or object"));
  }

  static Screen of(Recipient me, List<Grant> grants, List<Sighting> sightings, Context context) {
    Screen screen =
        start(context)
            .facts(
                Fact.of(context.say("Nama", "Name"), me.name()),
                Fact.of("NIK", me.maskedNik()),
                Fact.of("Kelurahan", me.villageName()),
                Fact.of(
                    context.say("Desil kesejahteraan", "Welfare decile"),
                    me.decile() + context.say(" dari 10", " of 10")),
                Fact.of(
                    context.say("Anggota rumah tangga", "Household"),
                    me.householdSize() + context.say(" orang", " people")),
                Fact.of(
                    context.say("Terakhir diperiksa", "Last checked"), context.day(me.checkedOn())))
            .heading(context.say("Bantuan untuk Anda", "Aid for you"));
    screen =
        grants.isEmpty()
            ? screen.text(context.say("Tidak ada bantuan tercatat.", "No aid is recorded."))
            : screen.list(grants.stream().map(grant -> item(grant, context)).toList());
    screen = screen.heading(context.say("Siapa melihat nama Anda", "Who saw your name"));
    screen =
        sightings.isEmpty()
            ? screen.text(
                context.say(
                    "Belum ada petugas yang membuka daftar berisi nama Anda.",
                    "No official has opened a list with your name on it."))
            : screen.timeline(sightings.stream().map(one -> step(one, context)).toList());
    return screen.openLink(OBJECTION, context.say("Data keliru? Ajukan sanggah", "Object"));
  }

  private static Screen start(Context context) {
    return Screen.titled(context.say("Data bansos tentang saya", "What is held about me")).at("/");
  }

  private static Item item(Grant grant, Context context) {
    Item item =
        Item.of(context.say(grant.benefit().label()))
            .detail(quarter(grant.period(), context) + " · " + amount(grant, context));
    return grant.paidOn() == null
        ? item.badge(context.say("Direncanakan", "Planned"), Tone.ACCENT)
        : item.badge(context.say("Disalurkan", "Paid"), Tone.GOOD);
  }

  private static String quarter(LocalDate first, Context context) {
    return context.say("Triwulan ", "Quarter ")
        + first.get(IsoFields.QUARTER_OF_YEAR)
        + "/"
        + first.getYear();
  }

  private static String amount(Grant grant, Context context) {
    return grant.amount() == 0
        ? context.say("dibayar ke BPJS", "paid to BPJS")
        : "Rp" + String.format(INDONESIA, "%,d", grant.amount());
  }

  private static Step step(Sighting sighting, Context context) {
    return Step.of(sighting.post(), context.moment(sighting.at()))
        .detail(sighting.purpose() + " · " + sighting.basis())
        .tone(Tone.ACCENT);
  }
}
