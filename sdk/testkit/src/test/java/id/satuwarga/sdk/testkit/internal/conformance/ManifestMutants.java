package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.testkit.SuggestionBox;
import java.util.LinkedHashMap;
import java.util.Map;

final class ManifestMutants {
  private ManifestMutants() {}

  static Map<String, Mutant> all() {
    Map<String, Mutant> all = new LinkedHashMap<>();
    all.put(
        "it may be registered as it is",
        Mutant.manifest("\"category\": \"other\"", "\"x\": 1, \"category\": \"other\""));
    all.put(
        "its description speaks both languages",
        Mutant.manifest(
            "Send a suggestion to the city government and follow it until it is answered.",
            "Sampaikan saran kepada pemerintah kota dan ikuti sampai dijawab."));
    all.put(
        "a long name has a short one for under the icon",
        Mutant.manifest(
                "\"short_name\": { \"id\": \"Saran\", \"en\": \"Suggestions\" }",
                "\"short_name\": { \"id\": \"Saran untuk kota Anda..\", \"en\": \"Suggestions\" }")
            .with(
                Manifest.parse(
                    SuggestionBox.MANIFEST
                        .json()
                        .replaceFirst("\"short_name\": .*\n", "")
                        .replace("Kotak Saran", "Kotak Saran Pemerintah Kota"))));
    all.put("no two pages have the same label", Mutant.manifest("Saran baru", "Saran saya"));
    all.put(
        "no two routes fit the same page",
        Mutant.manifest(
            "{ \"route\": \"/suggestions/{number}\"",
            "{ \"route\": \"/suggestions/{other}\", \"label\": {\"id\": \"Lain\", \"en\":"
                + " \"Other\"}},{ \"route\": \"/suggestions/{number}\""));
    all.put(
        "no permission is asked for twice",
        Mutant.manifest(
            "{ \"name\": \"camera\"",
            "{ \"name\": \"camera\", \"reason\": {\"id\": \"Foto.\", \"en\": \"Photo.\"}},"
                + "{ \"name\": \"camera\""));
    all.put(
        "reasons of permissions speak both languages",
        Mutant.manifest("To take a picture of the place.", "Untuk memotret tempatnya."));
    all.put(
        "purposes of claims speak both languages",
        Mutant.manifest("To call you if need be.", "Untuk menelepon bila perlu."));
    all.put(
        "reasons of notices speak both languages",
        Mutant.manifest("Tells you when it was answered.", "Memberi tahu bila saran dijawab."));
    all.put(
        "purposes of data speak both languages",
        Mutant.manifest(
            "\"support\"",
            "\"uses\": [{\"source\": \"id.batam.kependudukan/alamat\", \"fields\": [\"village\"],"
                + " \"purpose\": {\"id\": \"Alamat.\", \"en\": \"Alamat.\"}}], \"support\""));
    all.put(
        "who asks for claims says what becomes of them",
        Mutant.manifest("\"privacy_url\": \"https://batam.go.id/privasi\",", ""));
    all.put("it says where a citizen gets help", Mutant.manifest(",\n  \"support\": \"112\"", ""));
    all.put(
        "it is made for a contract that exists", Mutant.manifest("\"target\": 1", "\"target\": 2"));
    all.put(
        "who asks for files may use camera or files",
        Mutant.manifest("\"name\": \"camera\"", "\"name\": \"notifications\""));
    all.put(
        "who offers a position may use the location",
        Mutant.manifest("\"name\": \"location\"", "\"name\": \"notifications\""));
    all.put(
        "health tells the same app and version",
        Mutant.door(
            (good, request) ->
                Answers.changed(good.send(request), "\"version\":3", "\"version\":2")));
    return all;
  }
}
