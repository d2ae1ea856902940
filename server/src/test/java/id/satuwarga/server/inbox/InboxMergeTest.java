package id.satuwarga.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.web.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However two lists grow and whatever the size of a page: each item once, in one order. */
class InboxMergeTest {
  private static final Instant BEGIN = Instant.parse("2026-11-22T03:30:00Z");
  private final List<InboxItem> own = new ArrayList<>();
  private final List<InboxItem> broadcasts = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void everyItemComesOnceInOrderWhileBothListsGrow(long seed) {
    Random random = new Random(seed);
    grow(random, random.nextInt(40));
    List<InboxItem> whole = page(Place.END, 10_000).items();
    List<InboxItem> read = new ArrayList<>();

    Place before = Place.END;
    boolean more = true;
    while (more) {
      Page<InboxItem> page = page(before, 1 + random.nextInt(6));
      read.addAll(page.items());
      more = page.nextCursor().isPresent();
      before = page.nextCursor().map(InboxMergeTest::placeOf).orElse(before);
      grow(random, random.nextInt(4));
    }

    assertThat(ids(read)).isEqualTo(ids(whole));
    assertThat(read.stream().map(InboxItem::seq).toList())
        .isEqualTo(whole.stream().map(InboxItem::seq).toList())
        .isSortedAccordingTo(Comparator.reverseOrder())
        .doesNotHaveDuplicates();
    assertThat(whole).hasSize(whole.stream().map(InboxItem::noticeId).distinct().toList().size());
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25})
  void theFirstPlaceNamesTheNewestOfBoth(long seed) {
    grow(new Random(seed), 30);
    List<InboxItem> whole = page(Place.END, 10_000).items();

    Place newest = Place.of(whole.get(0).seq());

    assertThat(newest).isEqualTo(new Place(newestOf(own), newestOf(broadcasts)));
  }

  private static long newestOf(List<InboxItem> items) {
    return items.stream().mapToLong(InboxItem::seq).max().orElse(0);
  }

  private static Place placeOf(String cursor) {
    String[] parts =
        Json.read(
            new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8),
            String[].class);
    return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  private Page<InboxItem> page(Place before, int limit) {
    return InboxMerge.page(
        newestFirst(own).stream()
            .filter(item -> item.seq() < before.own())
            .limit(limit + 1L)
            .toList(),
        newestFirst(broadcasts).stream().filter(item -> item.seq() < before.broadcast()).toList(),
        limit);
  }

  private static List<InboxItem> newestFirst(List<InboxItem> items) {
    List<InboxItem> turned = new ArrayList<>(items);
    Collections.reverse(turned);
    return turned;
  }

  /** Clocks of nodes differ, and numbers leave gaps. */
  private void grow(Random random, int items) {
    for (int i = 0; i < items; i++) {
      List<InboxItem> list = random.nextBoolean() ? own : broadcasts;
      long seq = newestOf(list) + 1 + random.nextInt(3);
      Instant at = BEGIN.plusMillis((own.size() + broadcasts.size()) * 10L + random.nextInt(30));
      list.add(item(seq, at, list == broadcasts));
    }
  }

  private static InboxItem item(long seq, Instant at, boolean broadcast) {
    return new InboxItem(
        new NoticeId(UUID.randomUUID()),
        "Kabar",
        "Dinas",
        null,
        "announcement",
        null,
        "id",
        at,
        false,
        seq,
        null,
        null,
        null,
        null,
        broadcast ? new InboxItem.ToTerritory(true, null, null, null, null) : null);
  }

  private static List<NoticeId> ids(List<InboxItem> items) {
    return items.stream().map(InboxItem::noticeId).toList();
  }
}
