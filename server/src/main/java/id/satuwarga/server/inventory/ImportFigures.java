package id.satuwarga.server.inventory;

/** How many rows there were, and what became of them or would become. */
record ImportFigures(int rows, int added, int changed, int same, int repeated, int broken) {}
