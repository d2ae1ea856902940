package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.net.Uri;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Screen;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowActivity;
import org.robolectric.shadows.ShadowAlertDialog;
import org.robolectric.shadows.ShadowLooper;

/** Whoever says no, to the phone or to the app, goes on with the rest; nothing typed is lost. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApplication.class)
public class RefusalsTest {
  private static final String VISIT = "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e06";
  private static final String ACTIONS = "POST /v1/visits/" + VISIT + "/actions";
  private static final String FORM =
      Screen.titled("Buat pengaduan")
          .at("/complaints/new")
          .input(Input.text("title", "Judul").required())
          .input(Input.location("place", "Lokasi").downToRegency().value(Place.in("21.71")))
          .input(Input.file("photo", "Foto"))
          .submit("send", "Kirim pengaduan")
          .json();
  private static final String SENT =
      Screen.titled("Pengaduan diterima").at("/complaints/1").text("Terima kasih.").json();

  private TestApplication app;

  @Before
  public void start() {
    app = (TestApplication) RuntimeEnvironment.getApplication();
    app.server
        .answer("GET /v1/regions", "{\"items\":[{\"code\":\"21.71\",\"name\":\"Kota Batam\"}]}")
        .answer(
            "POST /v1/visits",
            """
            {"visit_id":"%s","app_id":"id.batam.apekesah",
             "operator":{"code":"diskominfo-batam","name":"Diskominfo Batam"},
             "expires_at":"2026-11-22T04:00:00Z","screen":%s}"""
                .formatted(VISIT, FORM))
        .answer(ACTIONS, "{\"screen\":" + SENT + "}");
  }

  @Test
  public void withoutLeaveToKnowThePlaceTheComplaintIsSent() {
    app.signedIn();
    ActivityController<ServiceActivity> service = service();
    Eyes eyes = Eyes.on(service.get()).type("Judul", "Jalan berlubang");

    eyes.press("Sertakan posisi perangkat");
    ShadowAlertDialog.getLatestAlertDialog().getButton(AlertDialog.BUTTON_POSITIVE).performClick();
    ShadowLooper.idleMainLooper();
    ShadowActivity.PermissionsRequest asked =
        Shadows.shadowOf(service.get()).getLastRequestedPermission();
    assertThat(asked.requestedPermissions).contains(Manifest.permission.ACCESS_FINE_LOCATION);
    service
        .get()
        .onRequestPermissionsResult(
            asked.requestCode,
            asked.requestedPermissions,
            new int[] {PackageManager.PERMISSION_DENIED, PackageManager.PERMISSION_DENIED});

    eyes.see("Jalan berlubang").press("Kirim pengaduan").see("Pengaduan diterima");
  }

  @Test
  public void whoChoosesNoPhotoSendsWithoutOne() {
    app.signedIn();
    ActivityController<ServiceActivity> service = service();
    Eyes eyes = Eyes.on(service.get()).type("Judul", "Jalan berlubang");

    eyes.press("Ambil atau pilih foto");
    ShadowActivity.IntentForResult chooser =
        Shadows.shadowOf(service.get()).getNextStartedActivityForResult();
    service.get().onActivityResult(chooser.requestCode, Activity.RESULT_CANCELED, null);

    eyes.press("Kirim pengaduan").see("Pengaduan diterima");
    assertThat(app.server.count("POST /v1/uploads")).isZero();
  }

  @Test
  public void leaveToNotifyIsAskedForOnceAndTheInboxIsThereWithoutIt() {
    app.server.answer("GET /v1/inbox", PagesTest.INBOX);
    app.signedIn();
    Shadows.shadowOf(app).denyPermissions(Manifest.permission.POST_NOTIFICATIONS);
    ActivityController<MainActivity> main = Robolectric.buildActivity(MainActivity.class).setup();
    ShadowActivity.PermissionsRequest asked =
        Shadows.shadowOf(main.get()).getLastRequestedPermission();
    assertThat(asked.requestedPermissions).containsExactly(Manifest.permission.POST_NOTIFICATIONS);
    main.get()
        .onRequestPermissionsResult(
            asked.requestCode,
            asked.requestedPermissions,
            new int[] {PackageManager.PERMISSION_DENIED});

    Eyes.on(main.get()).press("Kotak masuk").see("Pengaduan dijawab");
    MainActivity again = Robolectric.buildActivity(MainActivity.class).setup().get();
    assertThat(Shadows.shadowOf(again).getLastRequestedPermission()).isNull();
  }

  @Test
  public void aSessionThatEndsInTheMiddleOfAFormLosesNothingTyped() {
    app.signedIn();
    ActivityController<ServiceActivity> service = service();
    Eyes eyes = Eyes.on(service.get()).type("Judul", "Jalan berlubang");
    app.server
        .refuse(ACTIONS, 401, "token-expired")
        .refuse("POST /v1/session/refresh", 401, "session-ended");
    eyes.press("Kirim pengaduan").see("Silakan masuk dahulu");

    service.pause().stop();
    app.server.answer("POST /v1/session/refresh", PretendServer.tokens(600));
    app.server.refuse(ACTIONS, 409, "visit-ended");
    app.signedIn();
    service.restart().start().resume();

    eyes.see("Periksa, lalu kirim lagi").see("Jalan berlubang");
    app.server.answer(ACTIONS, "{\"screen\":" + SENT + "}");
    eyes.press("Kirim pengaduan").see("Pengaduan diterima");
  }

  @Test
  public void turningThePhoneLeavesWhatWasTyped() {
    app.signedIn();
    ActivityController<ServiceActivity> service = service();
    Eyes.on(service.get()).type("Judul", "Jalan berlubang");

    service.recreate();

    Eyes.on(service.get())
        .see("Jalan berlubang")
        .press("Kirim pengaduan")
        .see("Pengaduan diterima");
  }

  private ActivityController<ServiceActivity> service() {
    Uri address = Uri.parse("satuwarga://apps/id.batam.apekesah/complaints/new");
    Intent intent = new Intent(Intent.ACTION_VIEW, address, app, ServiceActivity.class);
    ActivityController<ServiceActivity> service =
        Robolectric.buildActivity(ServiceActivity.class, intent).setup();
    Eyes.on(service.get()).see("Buat pengaduan");
    return service;
  }
}
