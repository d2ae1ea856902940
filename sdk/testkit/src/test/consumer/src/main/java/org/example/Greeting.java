package org.example;

import id.satuwarga.sdk.client.NoticeDraft;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Fact;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Step;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Tone;
import id.satuwarga.sdk.miniapp.Visit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** A whole mini-app: a form, a list, a page of each thing, and a notice. */
public final class Greeting implements MiniApp {
  private final Manifest manifest = Manifest.load(Greeting.class, "/miniapp.json");
  private final List<String[]> greetings = new ArrayList<>();
  private final Consumer<NoticeDraft> notices;

  public Greeting(Consumer<NoticeDraft> notices) {
    this.notices = notices;
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public synchronized Screen open(Visit visit, Context context) {
    if (visit.route().equals("/greetings/{number}")) {
      return one(visit.param("number"), context);
    }
    List<Item> rows = new ArrayList<>();
    for (int at = 0; at < greetings.size(); at++) {
      if (greetings.get(at)[1].equals(context.subject())) {
        rows.add(
            Item.of(greetings.get(at)[2])
                .badge(context.say("Terkirim", "Sent"), Tone.GOOD)
                .opens("/greetings/" + (at + 1)));
      }
    }
    return form(context).list(rows);
  }

  @Override
  public synchronized Screen act(Visit visit, Action action, Context context) {
    if (!action.name().equals("greet")) {
      return open(visit, context);
    }
    Screen form = form(context);
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    int number = number(action.id());
    if (number == 0) {
      greetings.add(new String[] {action.id(), context.subject(), action.text("name")});
      number = greetings.size();
      notices.accept(
          NoticeDraft.to(context.subject())
              .app(manifest.appId())
              .category("greeting")
              .subject(context.say("Salam kembali", "Greetings back"))
              .body(context.say("Halo, ", "Hello, ") + action.text("name"))
              .page("/greetings/" + number)
              .reference("greeting-" + number));
    }
    return one(Integer.toString(number), context);
  }

  private int number(String actionId) {
    for (int at = 0; at < greetings.size(); at++) {
      if (greetings.get(at)[0].equals(actionId)) {
        return at + 1;
      }
    }
    return 0;
  }

  private static Screen form(Context context) {
    return Screen.titled(context.say("Salam", "Greeting"))
        .at("/")
        .input(Input.text("name", context.say("Nama", "Name")).required().max(60))
        .submit("greet", context.say("Sapa", "Greet"));
  }

  private Screen one(String number, Context context) {
    for (int at = 0; at < greetings.size(); at++) {
      String[] greeting = greetings.get(at);
      if (number.equals(Integer.toString(at + 1)) && greeting[1].equals(context.subject())) {
        return Screen.titled(context.say("Halo, ", "Hello, ") + greeting[2])
            .at("/greetings/" + number)
            .facts(Fact.of(context.say("Nomor", "Number"), number))
            .timeline(
                Collections.singletonList(
                    Step.of(context.say("Disapa", "Greeted"), context.day(context.today()))))
            .openPage("/", context.say("Semua salam", "All greetings"));
      }
    }
    throw new Refusal(
        Text.of("Salam tidak ditemukan", "There is no such greeting"),
        Text.of("Kembali ke daftar salam.", "Go back to the list."));
  }
}
