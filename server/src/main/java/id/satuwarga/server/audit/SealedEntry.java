package id.satuwarga.server.audit;

/** An entry with the chain's columns, as the row says; whether they are right is to be verified. */
record SealedEntry(StoredEntry entry, String previousHash, Link link) {}
