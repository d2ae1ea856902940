package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * The process is ended at random points, also in the middle of writing a file: what was
 * acknowledged is there afterwards, and nothing that is left over cannot be read. More seeds with
 * {@code -Dsatuwarga.long=true}.
 */
public class KilledTest {
  private static final int SEEDS = Boolean.getBoolean("satuwarga.long") ? 1_000 : 8;
  private static final int PROCESSES = 12;
  private static final String[] NAMES = {"session", "draft/lapor", "presses"};

  @Rule public final TemporaryFolder disk = new TemporaryFolder();

  @Test
  public void whatTheVaultKeptIsThereAndWhatItWasKeepingIsThereOrAsBefore() throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random chance = new Random(seed);
      File folder = disk.newFolder();
      Map<String, Optional<String>> sure = new HashMap<>();
      for (String name : NAMES) {
        sure.put(name, Optional.empty());
      }
      for (int process = 0; process < PROCESSES; process++) {
        Vault vault = new DyingDisk(chance, chance.nextInt(2_000)).vault(folder);
        String name = "";
        Optional<String> wanted = Optional.empty();
        boolean clearing = false;
        try {
          for (int act = 0; act < 30; act++) {
            name = NAMES[chance.nextInt(NAMES.length)];
            clearing = chance.nextInt(25) == 0;
            boolean keeps = chance.nextInt(5) > 0;
            wanted = keeps && !clearing ? Optional.of(text(chance)) : Optional.empty();
            if (clearing) {
              vault.clear();
              sure.replaceAll((any, was) -> Optional.empty());
            } else if (wanted.isPresent()) {
              vault.keep(name, wanted.get());
            } else {
              vault.forget(name);
            }
            sure.put(name, wanted);
          }
        } catch (DyingDisk.Ended ended) {
          Vault after = DyingDisk.living(folder);
          for (String each : NAMES) {
            Optional<String> found = after.find(each);
            if (clearing) {
              assertThat(found).as("seed %d", seed).isIn(sure.get(each), Optional.empty());
            } else if (each.equals(name)) {
              assertThat(found).as("seed %d", seed).isIn(sure.get(each), wanted);
            } else {
              assertThat(found).as("seed %d", seed).isEqualTo(sure.get(each));
            }
            sure.put(each, found);
          }
        }
      }
    }
  }

  @Test
  public void aCopyIsWholeOrNotThereAndTheShelfOfAMiniAppAsItWasSaved() throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random chance = new Random(seed);
      File folder = disk.newFolder();
      Set<String> copies = new HashSet<>();
      Map<String, String> sure = Map.of();
      for (int process = 0; process < PROCESSES; process++) {
        Vault vault = new DyingDisk(chance, chance.nextInt(3_000)).vault(folder);
        Map<String, String> wanted = sure;
        try {
          for (int act = 0; act < 20; act++) {
            String copy = text(chance);
            copies.add(copy);
            vault.remember("services", copy);
            wanted = Map.of("a", text(chance), "b", Integer.toString(act));
            vault.save("id.uji.satu", "p1_siti", wanted);
            sure = wanted;
          }
        } catch (DyingDisk.Ended ended) {
          Vault after = DyingDisk.living(folder);
          after.recall("services").ifPresent(it -> assertThat(copies).contains(it));
          assertThat(after.load("id.uji.satu", "p1_siti")).as("seed %d", seed).isIn(sure, wanted);
          sure = after.load("id.uji.satu", "p1_siti");
        }
      }
    }
  }

  @Test
  public void anActThatWasPutIsDoneAndOneThatWasTakenBackIsNot() throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random chance = new Random(seed);
      File folder = disk.newFolder();
      Office office = new Office();
      Set<String> put = new HashSet<>();
      Map<String, Integer> takenBack = new HashMap<>();
      for (int process = 0; process < PROCESSES; process++) {
        DyingDisk dying = new DyingDisk(chance, chance.nextInt(6_000));
        Outbox outbox = office.outbox(dying, folder, chance.nextInt(4) == 0);
        try {
          for (int act = 0; act < 10; act++) {
            String id = "act-" + process + "-" + act;
            outbox.put("complaint", id, "text of " + id);
            put.add(id);
            if (chance.nextInt(4) == 0) {
              // nobody knows of one whose taking back was ended
              put.remove(id);
              if (outbox.takeBack("complaint", id)) {
                takenBack.put(id, office.times(id));
              } else {
                put.add(id);
              }
            }
            if (chance.nextInt(3) == 0) {
              boolean unused = outbox.sendWaiting();
            }
          }
        } catch (DyingDisk.Ended ended) {
          office.kills++;
        }
      }
      DyingDisk last = new DyingDisk(chance, Integer.MAX_VALUE);
      assertThat(office.outbox(last, folder, false).sendWaiting()).as("seed %d", seed).isTrue();

      takenBack.forEach((id, before) -> assertThat(office.times(id)).as(id).isEqualTo(before));
      assertThat(office.done).as("seed %d", seed).containsKeys(put.toArray(new String[0]));
      office.done.forEach((id, text) -> assertThat(text).isEqualTo("text of " + id));
      int again = office.sent.size() - office.done.size();
      assertThat(again).as("sent again only where a process ended").isBetween(0, office.kills);
    }
  }

  /** What takes acts, each once under its id. */
  private static final class Office {
    final Map<String, String> done = new HashMap<>();
    final List<String> sent = new ArrayList<>();
    int kills;

    int times(String id) {
      return (int) sent.stream().filter(id::equals).count();
    }

    Outbox outbox(DyingDisk dying, File folder, boolean offline) {
      return new Outbox(dying.vault(folder)) {
        @Override
        protected void send(String kind, String id, String text) throws IOException {
          if (offline) {
            throw new IOException("offline");
          }
          dying.passes(
              () -> {
                sent.add(id);
                done.put(id, text);
              });
        }
      };
    }
  }

  private static String text(Random chance) {
    StringBuilder text = new StringBuilder();
    int length = chance.nextInt(120);
    for (int at = 0; at < length; at++) {
      text.append((char) ('a' + chance.nextInt(26)));
    }
    return text.toString();
  }
}
