package id.satuwarga.server.identity;

import id.satuwarga.server.platform.web.Language;

/** What an app brings to begin a sign-in: its own challenge, and a state it wants to see again. */
record SignInRequest(App app, String challenge, String state, Language language) {}
