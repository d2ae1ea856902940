package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Lists;
import id.satuwarga.sdk.miniapp.internal.Plain;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of text under column titles: {@code Table.of("Kelurahan", "Usulan").row("Sadai", "12")}.
 *
 * <pre>{@code
 * screen.table(Table.of("Kelurahan", "Usulan").row("Sadai", "12").row("Belian", "7"));
 * }</pre>
 */
public final class Table implements Element {
  private final int width;
  private final List<String> header;
  private final List<List<String>> rows;

  private Table(int width, List<String> header, List<List<String>> rows) {
    this.width = width;
    this.header = header;
    this.rows = rows;
  }

  /** A table with a title for each of its 1 to 12 columns. */
  public static Table of(String... titles) {
    return new Table(judged(titles.length), cells(titles), Collections.emptyList());
  }

  /** A table of so many columns that speak for themselves. */
  public static Table plain(int columns) {
    return new Table(judged(columns), Collections.emptyList(), Collections.emptyList());
  }

  /** The same table with one more row; missing cells stay empty. */
  public Table row(String... cells) {
    if (cells.length > width) {
      throw new IllegalArgumentException("a row of " + cells.length + " in " + width + " columns");
    }
    return new Table(width, header, Lists.with(rows, cells(cells), mostRows(), "rows of a table"));
  }

  /** How many columns there are. */
  public int width() {
    return width;
  }

  /** The titles of the columns; none in a plain table. */
  public List<String> header() {
    return header;
  }

  /** The cells of each row, as many as there are columns. */
  public List<List<String>> rows() {
    return rows;
  }

  /** The titles are a row when they travel. */
  private int mostRows() {
    return header.isEmpty() ? Bounds.TABLE_ROWS : Bounds.TABLE_ROWS - 1;
  }

  private static int judged(int columns) {
    if (columns < 1 || columns > Bounds.TABLE_COLUMNS) {
      throw new IllegalArgumentException("1 to " + Bounds.TABLE_COLUMNS + " columns");
    }
    return columns;
  }

  private static List<String> cells(String... texts) {
    return Lists.copy(
        Arrays.stream(texts)
            .map(text -> Plain.clean(text, Bounds.TEXT))
            .collect(Collectors.toList()),
        Bounds.TABLE_COLUMNS,
        "cells");
  }
}
