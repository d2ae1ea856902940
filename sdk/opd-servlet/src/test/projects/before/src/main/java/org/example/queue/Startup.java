package org.example.queue;

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
  }
}
