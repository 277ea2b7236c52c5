import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/// Runs at build time: applies the migrations to a fresh PostgreSQL and writes one Java class per
/// table, so that every column in the program's SQL is checked by the compiler. Each module's
/// tables land in its own package: schema `assessment` in `org.weft.assessment.db`.
class GenerateTables {

  public static void main(String[] args) throws Exception {
    var migrations = Path.of(args[0]);
    var target = Path.of(args[1]);
    var sources = target.resolve("generated-sources/jooq");
    var stamp = target.resolve("generated-sources/jooq.sha256");
    var hash = hash(migrations);
    if (Files.isDirectory(sources) && Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
      return;
    }
    ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT"))
        .setLevel(ch.qos.logback.classic.Level.WARN);
    try (var postgres = EmbeddedPostgres.builder().start()) {
      var url = postgres.getJdbcUrl("postgres", "postgres");
      var flyway =
          Flyway.configure()
              .dataSource(url, "postgres", "postgres")
              .locations("filesystem:" + migrations)
              .load();
      flyway.migrate();
      try (var connection = postgres.getPostgresDatabase().getConnection();
          var schemas =
              connection
                  .createStatement()
                  .executeQuery(
                      "select schema_name from information_schema.schemata where schema_name !~"
                          + " '^pg_|^information_schema$|^public$'")) {
        while (schemas.next()) {
          generate(url, schemas.getString(1), sources);
        }
      }
    }
    Files.writeString(stamp, hash);
  }

  private static void generate(String url, String schema, Path sources) throws Exception {
    GenerationTool.generate(
        new Configuration()
            .withLogging(org.jooq.meta.jaxb.Logging.WARN)
            .withJdbc(new Jdbc().withUrl(url).withUser("postgres").withPassword("postgres"))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withInputSchema(schema)
                            .withIncludes(".*")
                            .withIncludeRoutines(false))
                    .withGenerate(
                        new Generate()
                            .withRecords(true)
                            .withJavadoc(false)
                            .withKeys(true)
                            .withImplicitJoinPathsToMany(false)
                            .withGlobalObjectReferences(true)
                            .withGlobalCatalogReferences(false))
                    .withTarget(
                        new Target()
                            .withPackageName("org.weft." + schema + ".db")
                            .withClean(true)
                            .withDirectory(sources.toString()))));
  }

  private static String hash(Path folder) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(file.toString().getBytes());
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
