package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.web.Text;

/** What is wrong in which cell, and what to do; the column is its head, empty for a whole row. */
record RowProblem(int row, String column, Text what) {}
