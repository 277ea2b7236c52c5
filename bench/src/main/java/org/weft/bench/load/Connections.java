package org.weft.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// Sixteen connections that each send one request after the other, for a number of seconds.
final class Connections {
  static final int COUNT = 16;

  private Connections() {}

  /// One request on one connection; false when the answer was not the expected one.
  interface Request {
    boolean send(Connection connection, int number) throws IOException;
  }

  /// Sends requests for some seconds to warm up, and then for those that count.
  static Figures measure(String what, Program program, int warmUp, int seconds, Request request)
      throws Exception {
    run(program.port(), warmUp, request, new AtomicLong());
    var errors = new AtomicLong();
    var before = program.work();
    var start = System.nanoTime();
    var nanos = run(program.port(), seconds, request, errors);
    var took = (System.nanoTime() - start) / 1e9;
    return Figures.of(what, nanos, took, program.work().since(before), errors.get());
  }

  private static long[] run(int port, int seconds, Request request, AtomicLong errors)
      throws InterruptedException, ExecutionException {
    var end = System.nanoTime() + seconds * 1_000_000_000L;
    try (var threads = Executors.newFixedThreadPool(COUNT)) {
      var runs = new ArrayList<Future<long[]>>();
      for (var number = 0; number < COUNT; number++) {
        var own = number;
        runs.add(threads.submit(() -> one(port, own, end, request, errors)));
      }
      var all = new long[0];
      for (var run : runs) {
        var some = run.get();
        var longer = Arrays.copyOf(all, all.length + some.length);
        System.arraycopy(some, 0, longer, all.length, some.length);
        all = longer;
      }
      return all;
    }
  }

  private static long[] one(int port, int own, long end, Request request, AtomicLong errors)
      throws IOException {
    var nanos = new long[1 << 12];
    var count = 0;
    try (var connection = Connection.likeABrowser(port)) {
      for (var number = own; System.nanoTime() < end; number += COUNT) {
        var start = System.nanoTime();
        if (!request.send(connection, number)) {
          errors.incrementAndGet();
        }
        if (count == nanos.length) {
          nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = System.nanoTime() - start;
      }
    }
    return Arrays.copyOf(nanos, count);
  }
}
