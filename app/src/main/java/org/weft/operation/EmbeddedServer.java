package org.weft.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL that Weft brings along, running on a data directory: durable, reachable from this
/// machine alone and never without a password.
///
/// There is no open moment: the cluster is made with scram passwords and its list of permitted
/// connections is written before the server is first started.
final class EmbeddedServer implements AutoCloseable {
  /// Crash recovery of a large database takes its time.
  private static final int PATIENCE_MINUTES = 15;

  private static final String MAJOR = "18";
  private static final long LOG_BYTES = 5_000_000;
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

  private final DataDirectory directory;
  private final PostgresPrograms programs;
  private final int port;

  private EmbeddedServer(DataDirectory directory, PostgresPrograms programs, int port) {
    this.directory = directory;
    this.programs = programs;
    this.port = port;
  }

  /// Starts the server, after making the cluster on first use and stopping a server that a killed
  /// program left behind.
  ///
  /// @throws StartRefused when it cannot run, with the reason
  static EmbeddedServer start(DataDirectory directory, PostgresPrograms programs) {
    var server = new EmbeddedServer(directory, programs, freePort());
    try {
      server.refuseOtherMajor();
      if (!Files.exists(directory.cluster())) {
        server.create();
      }
      server.stopOrphan();
      server.configure();
      server.start();
    } catch (IOException e) {
      throw new StartRefused(DataDirectory.sentence(directory.root(), e), e);
    }
    return server;
  }

  int port() {
    return port;
  }

  /// The address of a database on this server, for JDBC.
  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  private void refuseOtherMajor() throws IOException {
    var file = directory.cluster().resolve("PG_VERSION");
    var major = Files.exists(file) ? Files.readString(file).strip() : MAJOR;
    if (!major.equals(MAJOR)) {
      throw new StartRefused(
          "The data in %s was made by PostgreSQL %s; this Weft brings PostgreSQL %s. Start the Weft that made it, or choose another folder with --data."
              .formatted(directory.root(), major, MAJOR));
    }
  }

  /// Made under another name and moved when complete: a start cut short leaves nothing half-made.
  private void create() throws IOException {
    var draft = directory.root().resolve("database.new");
    Folders.delete(draft);
    directory.secret("superuser");
    var made =
        Programs.run(
            PATIENCE_MINUTES,
            List.of(
                programs.path("initdb"),
                "--pgdata=" + draft,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + directory.root().resolve("secrets/superuser"),
                "--encoding=UTF8",
                "--no-locale",
                "--locale-provider=icu",
                "--icu-locale=und",
                "--no-instructions"));
    if (!made.well()) {
      throw refused("cannot make its database", made.output());
    }
    Files.move(draft, directory.cluster());
  }

  private void stopOrphan() throws IOException {
    if (isRunning()) {
      LOG.info("Stopping the database server that an earlier run left behind");
      stop();
    }
    // what is left names a process that is gone, or a number that another program has now
    Files.deleteIfExists(pidFile());
  }

  private Path pidFile() {
    return directory.cluster().resolve("postmaster.pid");
  }

  /// Whether the process that the directory names is alive and is this directory's server; a dead
  /// process that nobody has collected names no program any more.
  private boolean isRunning() throws IOException {
    if (!Files.exists(pidFile())) {
      return false;
    }
    var number = Files.readAllLines(pidFile()).getFirst().strip();
    return ProcessHandle.of(Long.parseLong(number))
        .flatMap(process -> process.info().commandLine())
        .filter(line -> line.contains("postgres") && line.contains(directory.cluster().toString()))
        .isPresent();
  }

  private void configure() throws IOException {
    var cluster = directory.cluster();
    try (var settings = EmbeddedServer.class.getResourceAsStream("postgresql.conf")) {
      if (settings == null) {
        throw new IllegalStateException("postgresql.conf is not packaged");
      }
      var text = new String(settings.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(cluster.resolve("postgresql.conf"), text + "port = " + port + "\n");
    }
    Files.writeString(
        cluster.resolve("pg_hba.conf"),
        """
        # Written by Weft at every start: this machine alone, always with a password.
        host all all 127.0.0.1/32 scram-sha-256
        """);
    DataDirectory.makePrivateFolder(directory.logs());
    if (Files.exists(directory.log()) && Files.size(directory.log()) > LOG_BYTES) {
      Files.move(
          directory.log(),
          directory.log().resolveSibling("postgres.log.old"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void start() throws IOException {
    var before = Files.exists(directory.log()) ? Files.size(directory.log()) : 0;
    var started =
        Programs.run(
            PATIENCE_MINUTES + 1,
            List.of(
                programs.path("pg_ctl"),
                "start",
                "--wait",
                "--timeout=" + PATIENCE_MINUTES * 60,
                "--silent",
                "--pgdata=" + directory.cluster(),
                "--log=" + directory.log()));
    if (!started.well()) {
      throw refused("cannot start its database", started.output() + "\n" + logFrom(before));
    }
  }

  private String logFrom(long offset) throws IOException {
    if (!Files.exists(directory.log())) {
      return "";
    }
    var bytes = Files.readAllBytes(directory.log());
    var start = (int) Math.min(offset, bytes.length);
    return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
  }

  private StartRefused refused(String what, String output) {
    if (output.contains("No space left on device")) {
      return new StartRefused(
          DataDirectory.sentence(directory.root(), new IOException("No space left on device")));
    }
    var reason =
        output
            .lines()
            .filter(
                line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error:"))
            .findFirst()
            .orElse(output.lines().findFirst().orElse("no reason given"))
            .strip();
    return new StartRefused(
        "Weft %s in %s: %s (more in %s)."
            .formatted(what, directory.root(), reason, directory.log()));
  }

  private boolean stop() {
    return List.of("fast", "immediate").stream()
        .anyMatch(mode ->
            Programs.run(
                    PATIENCE_MINUTES,
                    List.of(
                        programs.path("pg_ctl"),
                        "stop",
                        "--wait",
                        "--timeout=" + (PATIENCE_MINUTES - 1) * 60,
                        "--silent",
                        "--mode=" + mode,
                        "--pgdata=" + directory.cluster()))
                .well());
  }

  @Override
  public void close() {
    try {
      if (isRunning() && !stop()) {
        LOG.warn("The database server did not stop; the next start will stop it");
      }
    } catch (IOException e) {
      LOG.warn("The database server may still be running; the next start will stop it", e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
