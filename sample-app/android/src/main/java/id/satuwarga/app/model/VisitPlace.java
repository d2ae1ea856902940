package id.satuwarga.app.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Where a citizen is: in which service, on which page, and which were before. */
public final class VisitPlace {
  private final Deque<String> before = new ArrayDeque<>();
  private String appId = "";
  private String page = "/";
  private boolean used;

  public String appId() {
    return appId;
  }

  String page() {
    return page;
  }

  /** Whether what is shown came of a press, so that something was done. */
  public boolean isUsed() {
    return used;
  }

  void used(boolean done) {
    used = done;
  }

  /** A link to it. */
  public String address() {
    return "satuwarga://apps/" + appId + page;
  }

  /** Pages to go back to, the newest first. */
  public List<String> before() {
    return new ArrayList<>(before);
  }

  /** Under which name what the page shows is kept. */
  String copy() {
    return "screen/" + appId + page;
  }

  void enter(String service, String at, List<String> back) {
    appId = service;
    page = at;
    before.clear();
    before.addAll(back);
  }

  void go(String to) {
    before.push(page);
    page = to;
  }

  /** What is shown says that it is another page. */
  void isAt(String other) {
    page = other;
  }

  /** To the page before; false at the first. */
  boolean back() {
    if (before.isEmpty()) {
      return false;
    }
    page = before.pop();
    return true;
  }
}
