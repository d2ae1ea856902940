package org.example.queue;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page where a number is taken. */
public final class QueueServlet extends HttpServlet {
  private final transient QueueBook book;

  QueueServlet(QueueBook book) {
    this.book = book;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    page(response, "Menunggu: " + book.waiting() + "<form method=post>Nama <input name=name></form>");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    page(response, "Nomor Anda: " + book.take(request.getParameter("name")));
  }

  private static void page(HttpServletResponse response, String body) throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().write("<!DOCTYPE html><title>Antrean</title><body>" + body);
  }
}
