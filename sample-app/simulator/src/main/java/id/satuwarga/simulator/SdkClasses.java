package id.satuwarga.simulator;

/**
 * What a mini-app shares with the simulator: the JDK and the nouns of the SDK. Everything else it
 * brings itself, so that no library of ours stands in the way of one of its own.
 */
final class SdkClasses extends ClassLoader {
  private final ClassLoader ours = SdkClasses.class.getClassLoader();

  SdkClasses() {
    super(ClassLoader.getPlatformClassLoader());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (name.startsWith("id.satuwarga.sdk.miniapp.") || name.startsWith("id.satuwarga.sdk.opd.")) {
      return ours.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }
}
