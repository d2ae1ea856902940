package id.satuwarga.sample.journey.kill;

import id.satuwarga.sample.system.City;
import id.satuwarga.sample.system.Site;
import java.util.Random;

/** One citizen with everything they do: file, read, follow. */
record Household(
    String person, City city, Complainer complainer, Mailbox mailbox, Follower follower) {
  static Household of(String person, City city, Site site, Ledger ledger, Random random, int pause)
      throws InterruptedException {
    Phone phone = new Phone(site.server(), person, ledger).signIn();
    Complainer complainer =
        new Complainer(phone, person, city, ledger, new Random(random.nextLong()), pause);
    complainer.agree();
    return new Household(
        person,
        city,
        complainer,
        new Mailbox(phone, person, ledger, new Random(random.nextLong())),
        new Follower(phone, person, ledger));
  }
}
