package id.satuwarga.server.classification;

/** What an auditor thinks of one criterion, from 1 (no) to 5 (yes). */
record Mark(String criterion, int mark) {}
