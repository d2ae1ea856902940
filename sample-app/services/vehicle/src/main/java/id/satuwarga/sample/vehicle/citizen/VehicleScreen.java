package id.satuwarga.sample.vehicle.citizen;

import id.satuwarga.sample.vehicle.register.Followed;
import id.satuwarga.sample.vehicle.register.TaxBill;
import id.satuwarga.sample.vehicle.register.Vehicle;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Table;
import id.satuwarga.sdk.miniapp.Tone;
import java.math.BigDecimal;

/** One vehicle with what is due on it. */
final class VehicleScreen {
  static final int USUAL_DAYS = 14;
  private static final int MOST_DAYS = 60;

  private VehicleScreen() {}

  static Screen start(Vehicle vehicle, Context context) {
    return Screen.titled(vehicle.plate().toString()).at(vehicle.page());
  }

  static Screen of(Followed followed, TaxBill bill, Context context) {
    Vehicle vehicle = followed.vehicle();
    Screen screen = start(vehicle, context);
    if (context.today().isAfter(vehicle.taxDueOn())) {
      screen =
          screen.alert(
              Tone.ATTENTION,
              context.say(
                  "Pajak sudah lewat jatuh tempo; denda 1 % sebulan.",
                  "The tax is overdue; the fine is 1 % a month."));
    }
    screen =
        screen
            .facts(
                Fact.of(context.say("Kendaraan", "Vehicle"), vehicle.name()),
                Fact.of(context.say("Jenis", "Kind"), context.say(vehicle.kind().label())),
                Fact.of(
                    context.say("Tahun dan warna", "Year and colour"),
                    vehicle.madeIn() + ", " + vehicle.colour()),
                Fact.of(
                    context.say("Jatuh tempo pajak", "Tax due"), context.day(vehicle.taxDueOn())),
                Fact.of(
                    context.say("STNK berlaku sampai", "Papers valid until"),
                    context.day(vehicle.papersUntil())),
                Fact.of(context.say("Pemilik", "Owner"), owner(followed, context)))
            .heading(context.say("Yang harus dibayar", "What is due"))
            .table(bill(bill, context));
    return reminder(screen, followed, context)
        .button(
            Button.submit("match", context.say("Cocokkan data pemilik", "Match the owner"))
                .withoutInputs())
        .button(
            Button.submit("unfollow", context.say("Hapus dari daftar saya", "Remove from my list"))
                .destructive()
                .withoutInputs())
        .openPage("/", context.say("Semua kendaraan", "All vehicles"));
  }

  /** The same with what the population register just said, for this one look. */
  static Screen owner(Screen screen, Owner owner, Context context) {
    return screen
        .heading(context.say("Data pemilik dari Kependudukan", "Owner, by the population register"))
        .facts(
            Fact.of(context.say("Nama", "Name"), owner.name()),
            Fact.of(context.say("Alamat", "Address"), owner.address() + ", " + owner.regionName()),
            Fact.of("NIK", owner.maskedNik()),
            Fact.of("KTP", owner.ktpStatus()))
        .text(
            context.say(
                "Data ini hanya ditampilkan, tidak disimpan oleh Samsat. Pembacaannya tercatat di"
                    + " \"Data saya\".",
                "These data are shown only; Samsat keeps none. That they were read is written"
                    + " down under \"My data\"."));
  }

  private static String owner(Followed followed, Context context) {
    return followed.ownerSince() == null
        ? context.say("Belum dicocokkan", "Not matched yet")
        : context.say("Keluarga Anda", "Your family")
            + " · "
            + context.moment(followed.ownerSince());
  }

  private static Table bill(TaxBill bill, Context context) {
    String rate = bill.rate().toPlainString();
    String tax =
        context.say("PKB ", "Vehicle tax ")
            + context.say(rate.replace('.', ','), rate)
            + " % · "
            + context.say("kendaraan ke-" + bill.place(), "vehicle no. " + bill.place());
    return Table.of(context.say("Komponen", "Part"), context.say("Jumlah", "Amount"))
        .row(tax, Rupiah.of(bill.tax()))
        .row("SWDKLLJ", Rupiah.of(bill.premium()))
        .row(context.say("Denda", "Fine"), Rupiah.of(bill.fine()))
        .row(context.say("Jumlah", "Total"), Rupiah.of(bill.total()));
  }

  private static Screen reminder(Screen screen, Followed followed, Context context) {
    Integer days = followed.remindDays();
    return screen
        .heading(context.say("Pengingat", "Reminder"))
        .input(
            Input.toggle(
                    "remind",
                    context.say("Ingatkan saya sebelum jatuh tempo", "Remind me before it is due"))
                .value(days != null))
        .input(
            Input.number("days", context.say("Berapa hari sebelumnya", "How many days before"))
                .min(1)
                .max(MOST_DAYS)
                .value(BigDecimal.valueOf(days == null ? USUAL_DAYS : days)))
        .button(
            Button.submit("remind", context.say("Simpan pengingat", "Save reminder")).positive());
  }
}
