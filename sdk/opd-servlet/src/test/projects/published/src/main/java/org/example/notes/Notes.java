package org.example.notes;

import id.satuwarga.sdk.miniapp.*;
import id.satuwarga.sdk.opd.*;
import id.satuwarga.sdk.opd.servlet.MiniAppServlet;
import jakarta.servlet.*;
import java.net.*;
import java.net.http.*;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The page that keeps words in a browser's session, as a mini-app: each citizen has a session of their own there. */
public final class Notes implements MiniApp, ServletContextListener {
  private static final Pattern NOTE = Pattern.compile("<b>note (.*?):</b> (.*?)<br/>");
  private final Manifest manifest = Manifest.load(Notes.class, "/miniapp.json");
  private final Map<String, CookieManager> sessions = new ConcurrentHashMap<>();
  private URI page;

  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    page = URI.create(context.getInitParameter("page"));
    VisitTokens tokens = VisitTokens.of(context.getInitParameter("satuwarga"), "diskominfo-batam");
    MiniAppServlet notes = new MiniAppServlet(MiniAppEndpoint.of(this, tokens));
    context.addServlet("satuwarga", notes).addMapping("/satuwarga/*");
  }

  public Manifest manifest() {
    return manifest;
  }

  public Screen open(Visit visit, Context context) throws Exception {
    return notes(context, HttpRequest.newBuilder(page));
  }

  public Screen act(Visit visit, Action action, Context context) throws Exception {
    Screen form = open(visit, context);
    if (!form.accepts(action)) {
      return form.corrected(action);
    }
    String note = "Action=Set&Name=note+" + URLEncoder.encode(action.text("name"), "UTF-8");
    String sent = note + "&Value=" + URLEncoder.encode(action.text("words"), "UTF-8");
    return notes(context, HttpRequest.newBuilder(page).POST(HttpRequest.BodyPublishers.ofString(sent))
        .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8"));
  }

  private Screen notes(Context context, HttpRequest.Builder request) throws Exception {
    CookieManager session = sessions.computeIfAbsent(context.subject(), it -> new CookieManager());
    HttpClient browser = HttpClient.newBuilder().cookieHandler(session).followRedirects(HttpClient.Redirect.NORMAL).build();
    String html = browser.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    Fact[] notes = NOTE.matcher(html).results().map(it -> Fact.of(it.group(1), it.group(2))).toArray(Fact[]::new);
    Screen screen = Screen.titled(context.say("Catatan saya", "My notes"));
    return (notes.length == 0 ? screen : screen.facts(notes))
        .input(Input.text("name", context.say("Judul", "Title")).required().max(40))
        .input(Input.text("words", context.say("Catatan", "Note")).required().max(200))
        .submit("keep", context.say("Simpan", "Keep"));
  }
}
