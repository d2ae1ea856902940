/**
 * Owns the devices that push reaches and the deliveries to them, by FCM. Does not own notices or
 * the inbox: a push only says that there is something to read there.
 */
@NullMarked
package id.satuwarga.server.push;

import org.jspecify.annotations.NullMarked;
