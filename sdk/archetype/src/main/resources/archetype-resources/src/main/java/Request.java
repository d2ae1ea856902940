package ${package};

import java.time.LocalDate;

/** What a citizen asked for. */
record Request(int number, String subject, String kind, LocalDate day) {}
