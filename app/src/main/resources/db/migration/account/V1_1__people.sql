create schema account;
comment on schema account is 'People, sign-in, roles and grants';

create table account.people (
  id uuid primary key default uuidv7(),
  name text not null check (length(btrim(name)) between 1 and 200),
  email text check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
  post text check (length(post) <= 200),
  illustrative boolean not null default false,
  created_at timestamptz not null default now()
);
comment on column account.people.post is 'The department or office a person works in, as shown beside the name';
create unique index people_by_email on account.people (lower(email));

-- Sign-in links that open once: only a hash is kept, so a copy of the database opens nothing.
create table account.links (
  token_hash bytea primary key check (length(token_hash) = 32),
  person_id uuid references account.people on delete cascade,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  used_at timestamptz
);

-- Web sessions live in the database: they outlive a restart and several instances share them.
create table account.spring_session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index spring_session_by_expiry on account.spring_session (expiry_time);
create index spring_session_by_principal on account.spring_session (principal_name);
create table account.spring_session_attributes (
  session_primary_id char(36) not null references account.spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
