package id.satuwarga.app;

import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.net.Uri;
import android.os.PatternMatcher;
import java.io.File;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.robolectric.Shadows;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The app's manifest of either kind, as Android reads it. */
final class Manifest {
  private static final String ANDROID = "http://schemas.android.com/apk/res/android";

  final String text;
  private final Document document;

  private Manifest(Transformer transformer) throws Exception {
    StringWriter made = new StringWriter();
    transformer.transform(
        new StreamSource(new File("src/main/AndroidManifest.xml")), new StreamResult(made));
    text = made.toString();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  static Manifest debug() throws Exception {
    return new Manifest(TransformerFactory.newInstance().newTransformer());
  }

  /** As the build makes it of the other. */
  static Manifest released(String server) throws Exception {
    StreamSource rules = new StreamSource(new File("src/apk/release.xsl"));
    Transformer transformer = TransformerFactory.newInstance().newTransformer(rules);
    transformer.setParameter("server", server);
    return new Manifest(transformer);
  }

  /** What stands in an attribute of the elements with this name, in their order. */
  List<String> values(String element, String attribute) {
    return all(document.getDocumentElement(), element).stream()
        .map(it -> it.getAttributeNS(ANDROID, attribute))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /** The activity that Android starts by this address; nothing when it is not the app's. */
  String opens(Context context, String address) {
    var packages = Shadows.shadowOf(context.getPackageManager());
    for (Element activity : all(document.getDocumentElement(), "activity")) {
      String name = activity.getAttributeNS(ANDROID, "name");
      ComponentName component = new ComponentName(context.getPackageName(), name);
      packages.addActivityIfNotPresent(component);
      packages.clearIntentFilterForActivity(component);
      for (Element filter : all(activity, "intent-filter")) {
        packages.addIntentFilterForActivity(component, filter(filter));
      }
    }
    Intent asked =
        new Intent(Intent.ACTION_VIEW, Uri.parse(address)).addCategory(Intent.CATEGORY_BROWSABLE);
    var found = context.getPackageManager().resolveActivity(asked, 0);
    return found == null ? "" : found.activityInfo.name;
  }

  private static IntentFilter filter(Element written) {
    IntentFilter filter = new IntentFilter();
    all(written, "action").forEach(it -> filter.addAction(it.getAttributeNS(ANDROID, "name")));
    all(written, "category").forEach(it -> filter.addCategory(it.getAttributeNS(ANDROID, "name")));
    for (Element data : all(written, "data")) {
      String scheme = data.getAttributeNS(ANDROID, "scheme");
      String host = data.getAttributeNS(ANDROID, "host");
      String path = data.getAttributeNS(ANDROID, "path");
      String prefix = data.getAttributeNS(ANDROID, "pathPrefix");
      if (!scheme.isEmpty()) {
        filter.addDataScheme(scheme);
      }
      if (!host.isEmpty()) {
        filter.addDataAuthority(host, null);
      }
      if (!path.isEmpty()) {
        filter.addDataPath(path, PatternMatcher.PATTERN_LITERAL);
      }
      if (!prefix.isEmpty()) {
        filter.addDataPath(prefix, PatternMatcher.PATTERN_PREFIX);
      }
    }
    return filter;
  }

  private static List<Element> all(Element within, String name) {
    NodeList found = within.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int at = 0; at < found.getLength(); at++) {
      elements.add((Element) found.item(at));
    }
    return elements;
  }
}
