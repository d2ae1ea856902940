package id.satuwarga.sample.education;

import id.satuwarga.sample.ground.ManifestFile;
import id.satuwarga.sample.ground.Storage;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.testkit.ConformanceTest;

/** School admission keeps the rules of the one app. */
class EducationConformanceTest extends ConformanceTest {
  @Override
  protected MiniApp miniApp() {
    String json = ManifestFile.of(Education.class, "https://disdik.batam.example");
    Applications applications = new Applications(Storage.over(TestDatabase.of(Education.class)));
    return new AdmissionMiniApp(Manifest.parse(json), applications);
  }
}
