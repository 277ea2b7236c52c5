-- The language letters to a person are written in; null as long as nobody knows.
alter table account.people add column if not exists language text check (language ~ '^[a-z]{2}$');

-- A role that waits for somebody to accept it. Only a hash of the link is kept; each sending makes a new link.
create table account.invitations (
  id uuid primary key default uuidv7(),
  token_hash bytea not null unique check (length(token_hash) = 32),
  email text not null check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
  name text not null check (length(btrim(name)) between 1 and 200),
  post text check (length(post) <= 200),
  language text not null check (language ~ '^[a-z]{2}$'),
  role text not null check (role in ('administrator', 'secretariat', 'reviewer', 'coordinator', 'contributor',
    'observer', 'partner', 'resident')),
  network_id uuid references network.networks,
  city_id uuid references city.cities,
  organisation_id uuid references account.organisations,
  sections text[] not null default '{}',
  begins_at timestamptz,
  until timestamptz,
  invited_by uuid not null references account.people,
  made_at timestamptz not null,
  sent_at timestamptz not null,
  sent int not null default 1 check (sent between 1 and 5),
  expires_at timestamptz not null check (expires_at > sent_at),
  accepted_at timestamptz,
  accepted_by uuid references account.people,
  withdrawn_at timestamptz,
  withdrawn_by uuid references account.people,
  check ((accepted_at is null) = (accepted_by is null)),
  check (accepted_at is null or withdrawn_at is null),
  check (until is null or begins_at is null or until > begins_at),
  constraint invitations_sections_check check (role = 'contributor' or sections = '{}'),
  constraint invitations_scope_check check (
    case
      when role = 'administrator' then num_nonnulls(network_id, city_id, organisation_id) = 0
      when role in ('secretariat', 'reviewer') then network_id is not null and num_nonnulls(city_id, organisation_id) = 0
      when role = 'partner' then organisation_id is not null and num_nonnulls(network_id, city_id) = 0
      else city_id is not null and num_nonnulls(network_id, organisation_id) = 0
    end)
);
create unique index invitations_once
  on account.invitations (lower(email), role, network_id, city_id, organisation_id) nulls not distinct
  where accepted_at is null and withdrawn_at is null;
create index invitations_by_city on account.invitations (city_id) where accepted_at is null and withdrawn_at is null;
create index invitations_by_network on account.invitations (network_id) where accepted_at is null and withdrawn_at is null;
create index invitations_by_inviter on account.invitations (invited_by);

-- Somebody asks to work with a city, or to take part as a resident.
create table account.joinings (
  id uuid primary key default uuidv7(),
  person_id uuid not null references account.people on delete cascade,
  city_id uuid not null references city.cities,
  wish text not null check (wish in ('team', 'resident')),
  sentence text not null check (length(btrim(sentence)) between 1 and 500),
  language text not null check (language ~ '^[a-z]{2}$'),
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references account.people,
  outcome text check (outcome in ('accepted', 'refused', 'taken-back')),
  reason text check (length(reason) <= 1000),
  check ((decided_at is null) = (outcome is null)),
  check (outcome is distinct from 'refused' or length(btrim(reason)) > 0)
);
create unique index joinings_once on account.joinings (person_id, city_id) where decided_at is null;
create index joinings_by_city on account.joinings (city_id, asked_at);

-- A coordinator leaves and passes on what is open. It waits as long as the successor has not accepted the invitation.
create table account.handovers (
  id uuid primary key default uuidv7(),
  city_id uuid not null references city.cities,
  from_id uuid not null references account.people,
  to_id uuid references account.people,
  invitation_id uuid unique references account.invitations,
  leaves_on date not null,
  note text check (length(note) <= 5000),
  language text not null check (language ~ '^[a-z]{2}$'),
  made_at timestamptz not null,
  done_at timestamptz,
  called_off_at timestamptz,
  check (done_at is null or to_id is not null),
  check (done_at is not null or called_off_at is not null or invitation_id is not null),
  check (to_id is distinct from from_id)
);
create unique index handovers_once on account.handovers (city_id, from_id) where done_at is null and called_off_at is null;
create index handovers_by_successor on account.handovers (to_id);
comment on column account.handovers.note is 'What the one who leaves wants the successor to know';

-- What was passed on, as it stood then; titles by language.
create table account.handover_lines (
  handover_id uuid not null references account.handovers on delete cascade,
  position int not null check (position >= 0),
  kind text not null check (kind in ('due', 'open', 'promised')),
  title jsonb not null check (jsonb_typeof(title) = 'object'),
  address text not null check (address ~ '^/'),
  due_on date,
  primary key (handover_id, position)
);
