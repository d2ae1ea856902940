package id.satuwarga.sdk.opd.servlet4;

import id.satuwarga.sdk.opd.MiniAppEndpoint;
import id.satuwarga.sdk.opd.internal.Endpoint;
import id.satuwarga.sdk.opd.internal.EndpointAnswer;
import id.satuwarga.sdk.opd.internal.EndpointRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * A mini-app in a servlet container, beside what that serves already: mapped to {@code
 * /satuwarga/*}, the endpoint is {@code https://opd.go.id/service/satuwarga}.
 *
 * <pre>{@code
 * servletContext.addServlet("satuwarga", new MiniAppServlet(endpoint)).addMapping("/satuwarga/*");
 * }</pre>
 *
 * A container that makes its servlets by class name gets a class of the OPD's that extends this one
 * and has a constructor without parameters. How long a client may stay silent in the middle of a
 * body is the container's to say (Tomcat: {@code connectionTimeout}); one that sends too slowly is
 * cut off here.
 */
public class MiniAppServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final long PATIENCE = Duration.ofSeconds(3).toNanos();

  private final transient MiniAppEndpoint miniApp;
  private final transient Endpoint endpoint;

  /** Serves the endpoint, and closes it when the container takes the servlet out of service. */
  public MiniAppServlet(MiniAppEndpoint endpoint) {
    this.miniApp = Objects.requireNonNull(endpoint, "endpoint");
    this.endpoint = Endpoint.of(endpoint);
  }

  /** Answers the gateway. */
  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    EndpointRequest head = of(request, () -> new byte[0]);
    Optional<EndpointAnswer> refusal = endpoint.refusal(head);
    EndpointAnswer answer =
        refusal.isPresent() ? refusal.get() : endpoint.answer(of(request, body(request)));
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    byte[] words = answer.body();
    response.setContentLength(words.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(words);
    }
    response.flushBuffer();
  }

  /** Takes no more requests; acts under way come to their end. */
  @Override
  public void destroy() {
    miniApp.close();
  }

  private static EndpointRequest of(HttpServletRequest request, EndpointRequest.Body body) {
    return EndpointRequest.of(request.getMethod(), path(request), request::getHeader, body);
  }

  /** What stands behind the mapping, as it was sent. */
  private static String path(HttpServletRequest request) {
    String base = request.getContextPath() + request.getServletPath();
    String path = request.getRequestURI();
    return path.startsWith(base) ? path.substring(base.length()) : "";
  }

  /** Read here and now: no other thread may touch a request that its container takes back. */
  private static EndpointRequest.Body body(HttpServletRequest request) {
    try {
      byte[] whole = read(request.getInputStream());
      return () -> whole;
    } catch (IOException e) {
      return () -> {
        throw new IOException("the body did not come to its end", e);
      };
    }
  }

  private static byte[] read(InputStream in) throws IOException {
    long end = System.nanoTime() + PATIENCE;
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[8_192];
    for (int read = in.read(some); read >= 0; read = in.read(some)) {
      all.write(some, 0, read);
      if (all.size() > EndpointRequest.LARGEST_BODY) {
        break;
      }
      if (System.nanoTime() > end) {
        throw new IOException("the body comes too slowly");
      }
    }
    return all.toByteArray();
  }
}
