package id.satuwarga.sdk.opd.internal;

import com.google.gson.JsonObject;

/** A problem as it travels. */
public final class ProblemText {
  private final JsonObject json = new JsonObject();

  private ProblemText() {}

  public static ProblemText of(String type, String code, int status) {
    ProblemText problem = new ProblemText();
    problem.json.addProperty("type", type);
    problem.json.addProperty("code", code);
    problem.json.addProperty("status", status);
    return problem;
  }

  public String write(String title, String detail) {
    json.addProperty("title", title);
    json.addProperty("detail", detail);
    return json.toString();
  }
}
