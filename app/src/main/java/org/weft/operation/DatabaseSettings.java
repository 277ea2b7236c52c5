package org.weft.operation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the data lives: `weft.*` as properties, `WEFT_…` as environment variables.
///
/// @param data the data directory of the embedded PostgreSQL (`WEFT_DATA`)
/// @param database an external PostgreSQL; with its address set, nothing embedded is started
/// @param postgres the embedded PostgreSQL's programs
/// @param beside whether to work beside a program that runs on the data directory already; only for
///   commands that change nothing of it
@ConfigurationProperties("weft")
record DatabaseSettings(
    @DefaultValue(".weft/data") Path data,
    @DefaultValue External database,
    @DefaultValue Programs postgres,
    @DefaultValue("false") boolean beside) {

  /// `WEFT_DATABASE_URL`, `WEFT_DATABASE_USER`, `WEFT_DATABASE_PASSWORD`.
  ///
  /// @param owner another role, which owns the tables; without it the program's role does
  /// @param connections the most connections that are held at a time
  record External(
      @DefaultValue("") String url,
      @Nullable String user,
      @Nullable String password,
      @DefaultValue Owner owner,
      @DefaultValue("8") int connections) {

    External {
      if (connections < 1) {
        throw new IllegalArgumentException(
            "WEFT_DATABASE_CONNECTIONS cannot be used: “%d” is not a whole number from 1"
                .formatted(connections));
      }
    }

    boolean chosen() {
      return !url.isBlank();
    }
  }

  /// `WEFT_DATABASE_OWNER_USER`, `WEFT_DATABASE_OWNER_PASSWORD`.
  record Owner(@DefaultValue("") String user, @DefaultValue("") String password) {}

  /// @param folder where the programs are unpacked; by default inside the data directory
  /// @param version the version shipped, filled in by the build
  record Programs(@Nullable Path folder, @DefaultValue("18") String version) {}

  /// The folder for the programs: never the cluster's own, so that neither can replace the other.
  Path programs() {
    return postgres.folder() == null ? data.resolve("postgres") : postgres.folder();
  }
}
