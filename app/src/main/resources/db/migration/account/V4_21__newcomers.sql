-- Somebody without an account asks to join a city: kept until the link in the letter proves the address, or a day has passed.
create table account.newcomers (
  token_hash bytea primary key check (length(token_hash) = 32),
  city_id uuid not null references city.cities,
  wish text not null check (wish in ('team', 'resident')),
  name text not null check (length(btrim(name)) between 1 and 200),
  email text not null check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
  sentence text not null check (length(btrim(sentence)) between 1 and 500),
  language text not null check (language ~ '^[a-z]{2}$'),
  expires_at timestamptz not null
);
create index newcomers_by_age on account.newcomers (expires_at);
