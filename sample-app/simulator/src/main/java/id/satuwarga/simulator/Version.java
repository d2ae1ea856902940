package id.satuwarga.simulator;

import id.satuwarga.sdk.miniapp.MiniApp;
import java.net.URLClassLoader;

/**
 * A state of the module that works: its manifest and the mini-app, in a class loader of its own.
 *
 * @param manifest the text of the file
 */
record Version(String manifest, MiniApp miniApp, URLClassLoader classes) {}
