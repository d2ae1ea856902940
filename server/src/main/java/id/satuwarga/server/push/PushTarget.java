package id.satuwarga.server.push;

/** Where a message goes: to one installation, or to all that a topic has. */
sealed interface PushTarget permits DeviceToken, EmergencyTopic {}
