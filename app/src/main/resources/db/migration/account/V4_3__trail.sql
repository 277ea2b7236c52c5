-- The trail of what people did: rows are added and never change. What is personal stands beside it, salted and only digested
-- here, so that erasing it leaves the trail as it was.
create table account.trail (
  id uuid primary key default uuidv7(),
  at timestamptz not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 60),
  person_id uuid,
  subject_kind text not null check (length(subject_kind) <= 60),
  subject_id text not null check (length(subject_id) <= 200),
  city_id uuid,
  network_id uuid,
  before text,
  after text,
  details_digest bytea check (length(details_digest) = 32)
);
comment on column account.trail.person_id is 'Who did it; null for the public. A person who was erased keeps the id and loses the name';
comment on column account.trail.details_digest is 'SHA-256 of the salt, the address and the personal part of account.trail_details';
create index trail_by_city on account.trail (city_id, id desc) where city_id is not null;
create index trail_by_network on account.trail (network_id, id desc) where network_id is not null;
create index trail_by_person on account.trail (person_id, id desc) where person_id is not null;

create table account.trail_details (
  entry_id uuid primary key references account.trail,
  salt bytea not null check (length(salt) = 16),
  address text,
  personal text
);
comment on column account.trail_details.address is 'Where it came from, shortened: the first three bytes of IPv4, the first six of IPv6';
comment on column account.trail_details.personal is 'Names and mail addresses that belong to the entry';

create function account.refuse_change_of_trail() returns trigger language plpgsql as $$
begin
  raise exception 'the trail is never changed' using errcode = 'restrict_violation';
end $$;
create trigger trail_only_grows before update or delete on account.trail
  for each row execute function account.refuse_change_of_trail();
create trigger trail_is_never_emptied before truncate on account.trail
  for each statement execute function account.refuse_change_of_trail();
