package org.example.queue;

import id.satuwarga.sdk.miniapp.*;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page where a number is taken. */
public final class QueueServlet extends HttpServlet implements MiniApp {
  private final transient Manifest manifest = Manifest.load(QueueServlet.class, "/miniapp.json");
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

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public Screen open(Visit visit, Context context) {
    return Screen.titled("Antrean puskesmas")
        .text("Menunggu: " + book.waiting())
        .input(Input.text("name", "Nama").required())
        .submit("take", "Ambil nomor");
  }

  @Override
  public Screen act(Visit visit, Action action, Context context) {
    return Screen.titled("Nomor Anda: " + book.take(action.text("name")));
  }
}
