package org.example.queue;

import id.satuwarga.sdk.opd.MiniAppEndpoint;
import id.satuwarga.sdk.opd.VisitTokens;
import id.satuwarga.sdk.opd.servlet.MiniAppServlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Puts the service together. */
@WebListener
public final class Startup implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    QueueServlet queue = new QueueServlet(new QueueBook());
    context.addServlet("queue", queue).addMapping("/queue");
    VisitTokens tokens = VisitTokens.of(context.getInitParameter("satuwarga"), "dinkes-batam");
    MiniAppServlet satuWarga = new MiniAppServlet(MiniAppEndpoint.of(queue, tokens));
    context.addServlet("satuwarga", satuWarga).addMapping("/satuwarga/*");
  }
}
