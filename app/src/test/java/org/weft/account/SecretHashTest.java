package org.weft.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weft.account.db.Tables.LINKS;
import static org.weft.account.db.Tables.SPRING_SESSION;

import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Browser;
import org.weft.WeftTest;

/// Secrets and their hashes: how long, of which kind.
@WeftTest
class SecretHashTest {
  @Autowired DSLContext sql;
  @Autowired Browser browser;
  @Autowired People people;

  /// The hash of `abc` is the example of FIPS 180-4.
  @Test
  void aHashSaysThatItIsSha256() {
    assertThat(HexFormat.of().formatHex(SecretHash.of("abc")))
        .isEqualTo("1220ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void theDatabaseKeepsNoHashWithoutAMark() {
    assertThatThrownBy(() ->
            sql.insertInto(LINKS)
                .set(LINKS.TOKEN_HASH, new byte[32])
                .set(LINKS.MADE_AT, OffsetDateTime.now())
                .set(LINKS.EXPIRES_AT, OffsetDateTime.now().plusDays(1))
                .execute())
        .hasMessageContaining("links_token_hash_check");
    var columns =
        sql.fetch(
            """
            select c.table_schema || '.' || c.table_name || '.' || c.column_name
            from information_schema.columns c
            where c.column_name in ('token_hash', 'browser_hash', 'secret_hash') and not exists (
              select from pg_constraint k
              where k.conrelid = (c.table_schema || '.' || c.table_name)::regclass and k.contype = 'c'
                and pg_get_constraintdef(k.oid) like '%' || c.column_name || '%1220%')\
            """);
    assertThat(columns).as("columns of hashes without a check of their mark").isEmpty();
  }

  @Test
  void theIdOfASessionIsALongRandomOne() {
    var anna = people.add("Anna Longid", "", true);
    var cookie =
        browser
            .post("/sign-in", "person", anna.value().toString())
            .getResponse()
            .getCookie("weft-session");
    var id = new String(Base64.getDecoder().decode(cookie.getValue()));
    assertThat(id).matches("[A-Za-z0-9_-]{36}").doesNotMatch("[0-9a-f-]{36}");
    assertThat(
            sql.fetchExists(
                SPRING_SESSION,
                SPRING_SESSION
                    .SESSION_ID
                    .eq(id)
                    .and(SPRING_SESSION.PRINCIPAL_NAME.eq(anna.value().toString()))))
        .isTrue();
  }
}
