-- How much of each limit is used up. Not worth a place in the log of the database: after a crash everybody starts anew.
create unlogged table account.limits (
  key bytea primary key check (length(key) = 32),
  full_at timestamptz not null
);
comment on column account.limits.key is 'SHA-256 of the limit and of whom it counts, so that no address is kept here';
comment on column account.limits.full_at is 'When everything that was taken has come back; the row says nothing after that';
create index limits_by_age on account.limits (full_at);
