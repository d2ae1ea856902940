package id.satuwarga.server.bench;

import id.satuwarga.server.inbox.BareInbox;

/** What pgbench asks, and what somebody would ask who keeps every fact in one place only. */
final class Queries {
  /** Citizens of the data set are numbered; this is the id of number {@code :c}. */
  private static final String CITIZEN =
      "('00000000-0000-7000-8000-' || lpad(:c::text, 12, '0'))::uuid";

  /** Where a citizen lives: all that a reading of the catalogue has to look up. */
  static final String HOME = "SELECT home_region FROM citizen WHERE id = $1";

  private Queries() {}

  /** A page of the inbox: the citizen's row, what it is about, who sent it. */
  static String plainInbox(Plan plan) {
    return number(plan)
        + """
        SELECT i.notice_id, i.subject, o.name_id AS sender, n.app_id, n.category, n.page,
          i.received_at, i.read_at
        FROM plain.inbox_item i
        JOIN notice n ON n.id = i.notice_id
        JOIN opd o ON o.code = n.opd_code
        WHERE i.citizen_id = %s
        ORDER BY i.received_at DESC LIMIT 21;
        """
            .formatted(CITIZEN);
  }

  /** The server's own query. */
  static String sameInbox(Plan plan) {
    return number(plan)
        + BareInbox.QUERY
            .replace("$1", CITIZEN)
            .replace("$2", "9223372036854775807")
            .replace("$3", "21")
        + ";\n";
  }

  /** A page of the catalogue for the place where the citizen lives. */
  static String plainServices(Plan plan) {
    return number(plan)
        + """
        SELECT m.app_id, r.manifest->'name'->>'id' AS name, r.manifest->'description'->>'id',
          r.manifest->>'category', r.version_name, r.manifest->'pages', m.state, m.state_reason,
          o.code, o.name_id, p.opd, q.name_id
        FROM citizen c
        JOIN mini_app_operator p ON p.region IN (c.home_region, left(c.home_region, 8),
          left(c.home_region, 5), left(c.home_region, 2))
        JOIN mini_app m ON m.app_id = p.app_id AND m.state <> 'RETIRED'
        JOIN mini_app_release r ON r.app_id = m.app_id AND r.version_code = m.live_version
        JOIN opd o ON o.code = m.owner
        JOIN opd q ON q.code = p.opd
        WHERE c.id = %s
        ORDER BY name LIMIT 21;
        """
            .formatted(CITIZEN);
  }

  private static String number(Plan plan) {
    return "\\set c random(1, " + plan.readers() + ")\n";
  }
}
