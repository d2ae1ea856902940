package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of named people as authors and approvers see it: numbers, and what is wrong with which
 * rows.
 *
 * @param reached left out where it is too small a number to be told
 */
record AudienceListView(
    UUID listId,
    OpdCode opd,
    String purpose,
    AudienceList.State state,
    Instant madeAt,
    @Nullable Integer rows,
    @Nullable Integer people,
    @Nullable Integer repeated,
    @Nullable Integer broken,
    @Nullable Integer reached,
    List<Problem> problems) {

  /** One row that names nobody. */
  record Problem(int row, String problem) {}

  static AudienceListView of(AudienceList list, List<ListSheet.Wrong> wrong, Language language) {
    AudienceList.Figures figures = list.figures();
    boolean told = list.state() == AudienceList.State.READY;
    return new AudienceListView(
        list.id(),
        list.opd(),
        list.purpose(),
        list.state(),
        list.madeAt(),
        figures == null ? null : (Integer) figures.rows(),
        figures == null ? null : (Integer) figures.people(),
        figures == null ? null : (Integer) figures.repeated(),
        figures == null ? null : (Integer) figures.broken(),
        figures == null || !told ? null : (Integer) figures.reached(),
        wrong.stream().map(one -> new Problem(one.row(), one.why().in(language))).toList());
  }
}
