package id.satuwarga.server.platform.web;

/** How many requests one caller may make of one operation in so many seconds. */
record RateLimit(int requests, int seconds) {}
