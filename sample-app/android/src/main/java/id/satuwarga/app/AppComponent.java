package id.satuwarga.app;

import dagger.BindsInstance;
import dagger.Component;
import id.satuwarga.app.model.Choices;
import id.satuwarga.app.model.Copies;
import id.satuwarga.app.model.DataModel;
import id.satuwarga.app.model.DocumentsModel;
import id.satuwarga.app.model.HomeModel;
import id.satuwarga.app.model.InboxModel;
import id.satuwarga.app.model.MyFeedbackModel;
import id.satuwarga.app.model.NoticeModel;
import id.satuwarga.app.model.PreferencesModel;
import id.satuwarga.app.model.Server;
import id.satuwarga.app.model.SessionModel;
import id.satuwarga.app.model.Shelf;
import id.satuwarga.sample.panic.citizen.KeptPresses;
import id.satuwarga.sdk.android.Vault;
import id.satuwarga.sdk.android.embed.EmbeddedMiniApps;
import id.satuwarga.sdk.miniapp.MiniApp;
import java.util.Map;
import javax.inject.Singleton;

/**
 * All parts of the app. A mini-app that is embedded stands here with its module, and nowhere else.
 */
@Singleton
@Component(
    modules = {
      AppModule.class,
      EmbeddedMiniApps.class,
      id.satuwarga.sample.panic.citizen.PanicButtonModule.class,
      id.satuwarga.sample.health.schedule.ScheduleModule.class,
    })
interface AppComponent {
  Map<String, MiniApp> miniApps();

  Choices choices();

  Server server();

  SessionModel session();

  HomeModel home();

  InboxModel inbox();

  NoticeModel notice();

  DocumentsModel documents();

  Copies copies();

  DataModel data();

  MyFeedbackModel myFeedback();

  PreferencesModel preferences();

  KeptPresses presses();

  /** What differs between a phone and a test. */
  @Component.Factory
  interface Factory {
    AppComponent create(
        @BindsInstance Shelf shelf, @BindsInstance Vault vault, @BindsInstance Server.Way way);
  }
}
