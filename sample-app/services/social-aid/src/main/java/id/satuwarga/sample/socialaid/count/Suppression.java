package id.satuwarga.sample.socialaid.count;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which numbers of a table stay hidden. Every number under five is; and of the others as many as it
 * takes that nobody can work a hidden one out from the totals.
 *
 * <p>The table is a network: from a source to each row (its total), from a row to each column (a
 * cell), from a column to a sink (its total), and back (the grand total). What flows in flows out.
 * Somebody who sees the shown numbers can move a hidden one only along a ring of hidden ones: up by
 * any amount where the ring goes with the flow, and where it goes against it by no more than flows
 * there. A hidden small number is safe when it lies on a ring along which it could be five more.
 * Where there is no such ring, the one that hides least is hidden as well.
 */
final class Suppression {
  /** The least number that is shown; and by how much a hidden one may at least differ. */
  static final int LEAST = 5;

  private static final int SOURCE = 0;

  private final int rows;
  private final int columns;
  private final List<Edge> edges;
  private final BitSet hidden = new BitSet();

  private record Edge(int from, int to, long value) {}

  private Suppression(CountTable table) {
    this.rows = table.rows();
    this.columns = table.columns();
    this.edges = edges(table);
    IntStream.range(0, edges.size())
        .filter(edge -> edges.get(edge).value() < LEAST)
        .forEach(hidden::set);
    if (rows == 0 || columns == 0) {
      return;
    }
    hidden.stream()
        .boxed()
        .sorted(Comparator.comparing(edge -> edges.get(edge).value()))
        .toList()
        .forEach(this::protect);
  }

  static Suppression of(CountTable table) {
    return new Suppression(table);
  }

  boolean row(int row) {
    return hidden.get(row);
  }

  boolean cell(int row, int column) {
    return hidden.get(rows + row * columns + column);
  }

  boolean column(int column) {
    return hidden.get(rows + rows * columns + column);
  }

  boolean total() {
    return hidden.get(rows + rows * columns + columns);
  }

  private static List<Edge> edges(CountTable table) {
    int rows = table.rows();
    int columns = table.columns();
    int sink = rows + columns + 1;
    List<Edge> edges = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      edges.add(new Edge(SOURCE, 1 + row, table.rowTotal(row)));
    }
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        edges.add(new Edge(1 + row, 1 + rows + column, table.cell(row, column)));
      }
    }
    for (int column = 0; column < columns; column++) {
      edges.add(new Edge(1 + rows + column, sink, table.columnTotal(column)));
    }
    edges.add(new Edge(sink, SOURCE, table.total()));
    return edges;
  }

  /** Hides the cheapest ring through this number; costs nothing where it is safe already. */
  private void protect(int number) {
    Edge edge = edges.get(number);
    int[] cameBy = cheapestWay(edge.to(), number);
    int at = edge.from();
    while (at != edge.to()) {
      int by = cameBy[at];
      hidden.set(by);
      at = edges.get(by).to() == at ? edges.get(by).from() : edges.get(by).to();
    }
  }

  /**
   * From a node to every other, without one edge: with the flow always, against it only where at
   * least five flow. There is always a way, with the flow all around.
   */
  private int[] cheapestWay(int start, int without) {
    int nodes = rows + columns + 2;
    long[] cost = new long[nodes];
    int[] cameBy = new int[nodes];
    Arrays.fill(cost, Long.MAX_VALUE);
    cost[start] = 0;
    Deque<Integer> waiting = new ArrayDeque<>(List.of(start));
    while (!waiting.isEmpty()) {
      int at = waiting.remove();
      for (int next = 0; next < edges.size(); next++) {
        Edge edge = edges.get(next);
        boolean with = edge.from() == at;
        boolean against = edge.to() == at && edge.value() >= LEAST;
        if (next == without || !(with || against)) {
          continue;
        }
        int there = with ? edge.to() : edge.from();
        long price = cost[at] + (hidden.get(next) ? 0 : edge.value() + 1);
        if (price < cost[there]) {
          cost[there] = price;
          cameBy[there] = next;
          waiting.add(there);
        }
      }
    }
    return cameBy;
  }
}
