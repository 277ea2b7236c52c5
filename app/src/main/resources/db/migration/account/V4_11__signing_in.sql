-- Links that were sent by mail: ten minutes, once, in the browser that asked. Nothing but hashes of the secrets is kept.
create table account.mail_links (
  token_hash bytea primary key check (length(token_hash) = 32),
  browser_hash bytea check (length(browser_hash) = 32),
  person_id uuid references account.people on delete cascade,
  new_address text check (new_address ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(new_address) <= 254),
  leads_to text not null default '' check (length(leads_to) <= 2000),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  used_at timestamptz,
  check (num_nonnulls(browser_hash, new_address) = 1)
);
comment on column account.mail_links.browser_hash is 'Of the browser that asked to sign in';
comment on column account.mail_links.person_id is 'Who signs in by it; null if nobody has the address: such a link opens nothing';
comment on column account.mail_links.new_address is 'The address that its owner proves by opening the link while signed in; null for signing in';
create index mail_links_by_person on account.mail_links (person_id);
create index mail_links_by_age on account.mail_links (expires_at);

-- Keys that devices keep for people; the private half never leaves them.
create table account.passkeys (
  id uuid primary key default gen_random_uuid(),
  credential_id bytea not null unique check (length(credential_id) between 1 and 1023),
  person_id uuid not null references account.people on delete cascade,
  name text not null check (length(btrim(name)) between 1 and 100),
  public_key bytea not null,
  sign_count bigint not null check (sign_count >= 0),
  transports text[] not null default '{}',
  backup_eligible boolean not null,
  backed_up boolean not null,
  attestation bytea not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index passkeys_by_person on account.passkeys (person_id);

-- Who a person is at an identity provider: what it vouches for is its own number for the person, not the mail address.
create table account.identities (
  id uuid primary key default gen_random_uuid(),
  issuer text not null check (length(issuer) <= 500),
  subject text not null check (length(subject) between 1 and 255),
  person_id uuid not null references account.people on delete cascade,
  made_at timestamptz not null,
  used_at timestamptz not null,
  unique (issuer, subject),
  -- an address that passed from one employee to the next does not open the account of the first
  unique (person_id, issuer)
);
