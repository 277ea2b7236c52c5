package org.weft.operation;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A program of its own that opens the database, writes a row and then waits to be killed.
final class LeavingAnOrphan {
  private LeavingAnOrphan() {}

  public static void main(String[] words) throws Exception {
    var database = new Installation(Path.of(words[0])).open();
    try (var own = Installation.connectOwner(database)) {
      own.createStatement().execute("create table kept as select 'weft' as word");
    }
    System.out.println("written");
    new CountDownLatch(1).await();
  }
}
