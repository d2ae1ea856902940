package id.satuwarga.sdk.opd.servlet4;

import id.satuwarga.sdk.opd.AdapterTest;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.io.TempDir;

/** In Tomcat, which is told how long a client may stay silent. */
class MiniAppServletTest extends AdapterTest {
  @TempDir Path folder;
  private final Tomcat tomcat = new Tomcat();

  @Override
  protected int serve(MiniAppEndpoint endpoint) throws Exception {
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("connectionTimeout", "2000");
    Context context = tomcat.addContext("/batam", folder.toString());
    Tomcat.addServlet(context, "satuwarga", new MiniAppServlet(endpoint));
    context.addServletMappingDecoded("/satuwarga/*", "satuwarga");
    tomcat.start();
    return tomcat.getConnector().getLocalPort();
  }

  @Override
  protected void stopServing() throws Exception {
    tomcat.stop();
    tomcat.destroy();
  }

  @Override
  protected String base() {
    return "/batam/satuwarga";
  }
}
