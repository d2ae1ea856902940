package id.satuwarga.sdk.opd.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sdk.opd.AdapterTest;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Beside the pages of a Spring application, whose dispatcher has the rest of the addresses. */
class SpringTest extends AdapterTest {
  @TempDir Path folder;
  private final Tomcat tomcat = new Tomcat();

  @EnableWebMvc
  @RestController
  static class Pages {
    @GetMapping("/queue")
    String queue() {
      return "A-17";
    }
  }

  @Override
  protected int serve(MiniAppEndpoint endpoint) {
    try {
      tomcat.setBaseDir(folder.toString());
      tomcat.setPort(0);
      tomcat.getConnector().setProperty("connectionTimeout", "2000");
      Context context = tomcat.addContext("", folder.toString());
      context.addServletContainerInitializer(
          (classes, servlets) -> startSpring(servlets, endpoint), Set.of());
      tomcat.start();
      return tomcat.getConnector().getLocalPort();
    } catch (org.apache.catalina.LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What Spring Boot does with a bean of type ServletRegistrationBean. */
  private static void startSpring(ServletContext servlets, MiniAppEndpoint endpoint) {
    AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();
    spring.register(Pages.class);
    spring.addBeanFactoryPostProcessor(
        beans -> beans.registerSingleton("satuwarga", new MiniAppServlet(endpoint)));
    spring.setServletContext(servlets);
    spring.refresh();
    servlets.addServlet("pages", new DispatcherServlet(spring)).addMapping("/");
    servlets
        .addServlet("satuwarga", spring.getBean(MiniAppServlet.class))
        .addMapping("/satuwarga/*");
  }

  @Override
  protected void stopServing() throws Exception {
    tomcat.stop();
    tomcat.destroy();
  }

  @Test
  void thePagesOfTheApplicationAreStillThere() throws Exception {
    int port = tomcat.getConnector().getLocalPort();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/queue")).build();

    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body())
        .isEqualTo("A-17");
  }
}
