-- The trail's chain. Entries come with the deeds, in any order of commits; soon after, one instance at a time numbers what is
-- committed, without gaps, and writes for each the hash over the hash before it and everything the entry says. Whoever changes,
-- removes or slips in an entry would have to write all later hashes anew, and the program's role cannot write any of them anew.
create table account.trail_chain (
  number bigint primary key check (number > 0),
  entry_id uuid not null unique references account.trail,
  hash bytea not null check (length(hash) = 32)
);
comment on column account.trail_chain.hash is 'SHA-256 of the hash before, the number and the entry; see docs/adr/0010';
create trigger chain_only_grows before update or delete on account.trail_chain
  for each row execute function account.refuse_change_of_trail();
create trigger chain_is_never_emptied before truncate on account.trail_chain
  for each statement execute function account.refuse_change_of_trail();

-- What waits for its number; only so that it is found without reading the whole trail.
create table account.trail_waiting (
  entry_id uuid primary key references account.trail
);
insert into account.trail_waiting (entry_id) select id from account.trail;

-- The address and the personal part can be erased one without the other. Each has a digest with a salt of its own; both digests
-- stay when the salt and the words are gone, so that the entry can still be verified and nobody can guess what stood there.
alter table account.trail_details
  add column address_salt bytea check (length(address_salt) = 16),
  add column address_digest bytea check (length(address_digest) = 32),
  add column personal_salt bytea check (length(personal_salt) = 16),
  add column personal_digest bytea check (length(personal_digest) = 32);

update account.trail_details set address_salt = uuid_send(gen_random_uuid()), personal_salt = uuid_send(gen_random_uuid());
update account.trail_details set
  address_digest = sha256(address_salt || coalesce(int4send(octet_length(address)) || convert_to(address, 'UTF8'), '\xffffffff')),
  personal_digest = sha256(personal_salt || coalesce(int4send(octet_length(personal)) || convert_to(personal, 'UTF8'), '\xffffffff'));
alter table account.trail disable trigger trail_only_grows;
update account.trail t set details_digest = sha256(d.address_digest || d.personal_digest)
  from account.trail_details d where d.entry_id = t.id;
alter table account.trail enable trigger trail_only_grows;

alter table account.trail_details
  drop column salt,
  alter column address_digest set not null,
  alter column personal_digest set not null,
  add check (address is null or address_salt is not null),
  add check (personal is null or personal_salt is not null);
comment on table account.trail_details is 'What is personal in an entry, which can be erased';
comment on column account.trail.details_digest is 'SHA-256 of the two digests of account.trail_details';

create index trail_by_kind on account.trail (kind, id desc);
create index trail_by_subject on account.trail (subject_id, id desc);
create index trail_details_with_address on account.trail_details (entry_id) where address is not null;
