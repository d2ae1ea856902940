package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaDialectTest {
  /** Keyword, a schema with it, a value that fits and one that does not. */
  private static final String[][] PROOFS = {
    {"type", "{'type':'integer'}", "1", "'1'"},
    {"enum", "{'enum':['a','b']}", "'a'", "'c'"},
    {"const", "{'const':'a'}", "'a'", "'b'"},
    {"required", "{'required':['a']}", "{'a':1}", "{'b':1}"},
    {"properties", "{'properties':{'a':{'type':'string'}}}", "{'a':''}", "{'a':1}"},
    {
      "additionalProperties",
      "{'properties':{'a':{}},'additionalProperties':false}",
      "{'a':1}",
      "{'b':1}"
    },
    {"propertyNames", "{'propertyNames':{'maxLength':1}}", "{'a':1}", "{'ab':1}"},
    {"minProperties", "{'minProperties':1}", "{'a':1}", "{}"},
    {"maxProperties", "{'maxProperties':1}", "{'a':1}", "{'a':1,'b':1}"},
    {"items", "{'items':{'type':'string'}}", "['a']", "[1]"},
    {"minItems", "{'minItems':1}", "[1]", "[]"},
    {"maxItems", "{'maxItems':1}", "[1]", "[1,2]"},
    {"uniqueItems", "{'uniqueItems':true}", "[1,2]", "[1,1]"},
    {"minimum", "{'minimum':1}", "1", "0"},
    {"maximum", "{'maximum':1}", "1", "2"},
    {"minLength", "{'minLength':2}", "'ab'", "'a'"},
    {"maxLength", "{'maxLength':1}", "'a'", "'ab'"},
    {"pattern", "{'pattern':'^[a-z]+$'}", "'ab'", "'a1'"},
    {"format", "{'format':'uuid'}", "'0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e2f'", "'0199c7a2'"},
    {"allOf", "{'allOf':[{'minLength':1},{'maxLength':1}]}", "'a'", "'ab'"},
    {"anyOf", "{'anyOf':[{'type':'string'},{'type':'null'}]}", "null", "1"},
    {"not", "{'not':{'const':'a'}}", "'b'", "'a'"},
    {"if", "{'if':{'required':['a']},'then':false}", "{'b':1}", "{'a':1}"},
    {"then", "{'if':{'required':['a']},'then':{'required':['b']}}", "{'a':1,'b':1}", "{'a':1}"},
    {"else", "{'if':{'required':['a']},'else':{'required':['b']}}", "{'a':1}", "{}"},
    {"$ref", "{'$defs':{'x':{'maxLength':1}},'$ref':'#/$defs/x'}", "'a'", "'ab'"}
  };

  private static List<Violation> judge(String schema, String value) {
    Object tree = new JsonArray(("[" + value + "]").replace('\'', '"')).getValue(0);
    return new SchemaCheck(new JsonObject(schema.replace('\'', '"'))).violations("", tree);
  }

  @Test
  void everyKeywordWeRelyOnIsJudged() {
    Set<String> proved = new HashSet<>();
    for (String[] proof : PROOFS) {
      assertThat(judge(proof[1], proof[2])).as("%s fits", proof[0]).isEmpty();
      assertThat(judge(proof[1], proof[3])).as("%s breaks", proof[0]).isNotEmpty();
      proved.add(proof[0]);
    }
    assertThat(proved).isEqualTo(SchemaDialect.JUDGED);
  }

  @ParameterizedTest
  @CsvSource({
    "date, 2026-11-22, 2026-02-30",
    "date-time, 2026-11-22T03:30:00Z, 2026-11-22T25:30:00Z",
    "email, siti@warga.example, siti@",
    "uri, https://satuwarga.example/a, not a uri",
    "uuid, 0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e2f, 0199c7a2"
  })
  void everyFormatWeRelyOnIsJudged(String format, String good, String bad) {
    assertThat(SchemaDialect.FORMATS).hasSize(5).contains(format);
    String schema = "{'format':'" + format + "'}";
    assertThat(judge(schema, "'" + good + "'")).isEmpty();
    assertThat(judge(schema, "'" + bad + "'")).isNotEmpty();
    assertThat(judge(schema, "'" + good + "\\n'")).as("a line break behind").isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'maxLenght':1}",
        "{'properties':{'a':{'patern':'x'}}}",
        "{'items':{'oneOf':[]}}",
        "{'allOf':[{'format':'nik'}]}",
        "{'if':{'minimun':1}}",
        "{'$defs':{'a':{'unevaluatedProperties':false}}}"
      })
  void whatNothingWouldJudgeIsRefusedAtStart(String schema) {
    JsonObject typo = new JsonObject(schema.replace('\'', '"'));
    assertThatThrownBy(() -> new SchemaCheck(typo))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing judges");
  }

  @Test
  void aMemberMayBeNamedLikeAKeyword() {
    String schema =
        "{'properties':{'pattern':{'type':'string'},'nothing_known':{'type':'string'}}}";
    assertThat(judge(schema, "{'pattern':'a$'}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\n", "\\r\\n", "\\r", "\\u2028", "\\u0085", "\\n\\n", "x\\n"})
  void nothingMayFollowTheEndOfAPattern(String rest) {
    assertThat(judge("{'pattern':'^[a-w]+$'}", "'ab'")).isEmpty();
    assertThat(judge("{'pattern':'^[a-w]+$'}", "'ab" + rest + "'")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "^a$, ^a\\z",
    "'^(a|b$)', '^(a|b\\z)'",
    "^[$]$, ^[$]\\z",
    "'^[\\]$]$', '^[\\]$]\\z'",
    "'^\\$$', '^\\$\\z'",
    "^https?://, ^https?://"
  })
  void onlyTheEndIsSaidOtherwise(String ecma, String java) {
    assertThat(SchemaDialect.java(ecma)).isEqualTo(java);
  }

  @Test
  void aTextTooLongForThePatternsIsRefusedAndNoFault() {
    String endless = "'https://a" + "/a".repeat(200_000) + "\\n'";
    assertThat(judge("{'format':'uri','maxLength':300}", endless)).isNotEmpty();
    assertThat(judge("{'format':'uri'}", endless)).isNotEmpty();
  }
}
