package id.satuwarga.sdk.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Good Screens, broken at random: the parser answers or refuses, and never does anything else. */
class ScreenFuzzTest {
  private static final long SEED = 20261122L;
  private static final String BEYOND_SCHEMA =
      ".*(cross its own bounds|the id of another input|like 2026-11-22|sensible size|bytes).*";
  private static final Pattern VALUE =
      Pattern.compile(": (\"[^\"]*\"|true|false|-?[0-9.]+|\\[\\]|\\{\\})");
  private static final String[] ODD = {
    "null",
    "true",
    "0",
    "-1",
    "1e99",
    "\"\"",
    "\"javascript:x\"",
    "[]",
    "{}",
    "[[]]",
    "\" \"",
    "\"drop\"",
    "\"list\"",
    "\"Input.Text\"",
    "\"\\u0000\"",
    "99999999999",
    "0.5",
    "\"2026-13-01\""
  };

  @Test
  void brokenBytesAreRefusedOrRead() throws IOException {
    Random random = new Random(SEED);
    for (String file :
        new String[] {"every-input.json", "complaint-timeline.json", "state-and-storage.json"}) {
      byte[] good = ScreenCorpusTest.bytes(file);
      for (int round = 0; round < 3_000; round++) {
        byte[] bad = good.clone();
        for (int hit = random.nextInt(4); hit >= 0; hit--) {
          bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        }
        refusal(bad);
      }
    }
  }

  @Test
  void parserAndSchemaDifferOnlyWhereNoSchemaSees() throws IOException {
    Random random = new Random(SEED);
    String[] files = {
      "every-input.json",
      "complaint-timeline.json",
      "complaint-list.json",
      "links.json",
      "table-and-columns.json",
      "unknown-optional.json",
      "list-with-more.json",
      "state-and-storage.json"
    };
    int read = 0;
    for (String file : files) {
      String good = new String(ScreenCorpusTest.bytes(file), StandardCharsets.UTF_8);
      for (int round = 0; round < 400; round++) {
        String bad = oneValueChanged(good, random);
        boolean schemaTakes = Schemas.SCREEN.validate(bad, InputFormat.JSON).isEmpty();
        Optional<String> refusal = refusal(bad.getBytes(StandardCharsets.UTF_8));
        if (refusal.isEmpty()) {
          assertThat(schemaTakes).as(bad).isTrue();
          read++;
        } else if (schemaTakes) {
          assertThat(refusal.get()).as(bad).matches(BEYOND_SCHEMA);
        }
      }
    }
    assertThat(read).isPositive();
  }

  private static String oneValueChanged(String json, Random random) {
    Matcher values = VALUE.matcher(json);
    int count = 0;
    while (values.find()) {
      count++;
    }
    int chosen = random.nextInt(count);
    values.reset();
    for (int at = 0; values.find(); at++) {
      if (at == chosen) {
        String odd = ODD[random.nextInt(ODD.length)];
        return json.substring(0, values.start(1)) + odd + json.substring(values.end(1));
      }
    }
    return json;
  }

  private static Optional<String> refusal(byte[] json) {
    try {
      Screen.parse(json);
      return Optional.empty();
    } catch (InvalidScreenException e) {
      return Optional.of(e.getMessage());
    }
  }
}
